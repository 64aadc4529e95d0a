package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.page.TicketLink;
import io.github.ticketfolio.store.TicketKey;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final TicketKey NEWEST = key(5, 7, 5);
  private static final TicketKey OTHER = key(4, 8, 4);
  private static final TicketKey MIDDLE = key(3, 7, 3);
  private static final TicketKey GUEST = key(2, 0, 2);
  private static final TicketKey OLDEST = key(1, 7, 1);
  private static final Links LINKS =
      new Links(List.of(NEWEST, OTHER, MIDDLE, GUEST, OLDEST, key(9, 0, 1)));

  @Test
  void linksTheTicketsOfOneClientByTime() {
    assertEquals(new Neighbours(null, link(MIDDLE)), LINKS.of(OLDEST));
    assertEquals(new Neighbours(link(OLDEST), link(NEWEST)), LINKS.of(MIDDLE));
    assertEquals(new Neighbours(link(MIDDLE), null), LINKS.of(NEWEST));
  }

  @Test
  void leavesTheOnlyTicketOfAClientAlone() {
    assertEquals(Neighbours.NONE, LINKS.of(OTHER));
  }

  @Test
  void neverLinksGuestsWhoAreDifferentPeople() {
    assertEquals(Neighbours.NONE, LINKS.of(GUEST));
  }

  private static @Nullable TicketLink link(TicketKey key) {
    return new TicketLink(
        key.number(), "s", "tickets/2024-01/" + key.ticketId() + "-" + key.number() + ".html");
  }

  private static TicketKey key(long id, long client, int day) {
    return new TicketKey(id, "T" + id, "s", client, LocalDateTime.of(2024, 1, day, 0, 0));
  }
}
