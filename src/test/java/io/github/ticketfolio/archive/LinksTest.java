package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.TicketLink;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
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

  @Test
  void findsThePageOfANumberInAnyCase() {
    assertEquals(Optional.of("tickets/2024-01/5-T5.html"), LINKS.page("T5", OLDEST));
    assertEquals(Optional.of("tickets/2024-01/5-T5.html"), LINKS.page("t5", OLDEST));
    assertEquals(Optional.empty(), LINKS.page("T7", OLDEST));
    assertEquals(Optional.empty(), LINKS.page("5", OLDEST));
  }

  @Test
  void findsNumbersThatAreStoredWithEntities() {
    Links links = new Links(List.of(key(1, "a&amp;b-1"), key(2, "A&B-2")));

    assertEquals(Optional.of("tickets/2024-01/1-a-amp-b-1.html"), links.page("A&B-1", OTHER));
    assertEquals(Optional.of("tickets/2024-01/2-A-B-2.html"), links.page("A&B-2", OTHER));
  }

  @Test
  void neverLeadsATicketToItself() {
    assertEquals(Optional.empty(), LINKS.page("T5", NEWEST));
    assertEquals(Optional.empty(), LINKS.page("t5", NEWEST));
  }

  @Test
  void doesNotGuessWhichOfTwoTicketsIsMeant() {
    TicketKey one = key(1, "KXB-1");
    TicketKey two = key(2, "kxb-1");
    Links links = new Links(List.of(one, two, key(3, "Kxb-1"), key(4, "KXB-4")));

    assertEquals(Optional.empty(), links.page("KXB-1", one));
    assertEquals(Optional.empty(), links.page("KXB-1", two));
    assertEquals(Optional.empty(), links.page("KXB-1", OTHER));
    assertEquals(Optional.of("tickets/2024-01/4-KXB-4.html"), links.page("KXB-4", one));
  }

  private static @Nullable TicketLink link(TicketKey key) {
    return new TicketLink(
        key.number(), "s", "tickets/2024-01/" + key.ticketId() + "-" + key.number() + ".html");
  }

  private static TicketKey key(long id, String number) {
    return new TicketKey(id, number, "s", 0, LocalDateTime.of(2024, 1, 1, 0, 0));
  }

  private static TicketKey key(long id, long client, int day) {
    return new TicketKey(id, "T" + id, "s", client, LocalDateTime.of(2024, 1, day, 0, 0));
  }
}
