package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Choices.Chosen;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.store.TicketState;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.TicketLink;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  private static final TicketKey NEWEST = key(5, 7, 5);
  private static final TicketKey OTHER = key(4, 8, 4);
  private static final TicketKey MIDDLE = key(3, 7, 3);
  private static final TicketKey GUEST = key(2, 0, 2);
  private static final TicketKey OLDEST = key(1, 7, 1);
  private static final List<TicketKey> ALL =
      List.of(NEWEST, OTHER, MIDDLE, GUEST, key(9, 0, 1), OLDEST);

  @TempDir private Path folder;

  @Test
  void linksTheTicketsOfOneClientByTime() throws Exception {
    assertEquals(new Neighbours(null, link(MIDDLE)), kin(OLDEST));
    assertEquals(new Neighbours(link(OLDEST), link(NEWEST)), kin(MIDDLE));
    assertEquals(new Neighbours(link(MIDDLE), null), kin(NEWEST));
  }

  @Test
  void leavesTheOnlyTicketOfAClientAlone() throws Exception {
    assertEquals(Neighbours.NONE, kin(OTHER));
  }

  @Test
  void neverLinksGuestsWhoAreDifferentPeople() throws Exception {
    assertEquals(Neighbours.NONE, kin(GUEST));
  }

  @Test
  void findsThePageOfANumberInAnyCase() throws Exception {
    assertEquals(Optional.of("tickets/2024-01/5-T5.html"), page("T5", OLDEST, ALL));
    assertEquals(Optional.of("tickets/2024-01/5-T5.html"), page("t5", OLDEST, ALL));
    assertEquals(Optional.empty(), page("T7", OLDEST, ALL));
    assertEquals(Optional.empty(), page("5", OLDEST, ALL));
  }

  @Test
  void findsNumbersThatAreStoredWithEntities() throws Exception {
    List<TicketKey> all = List.of(key(2, "A&B-2"), key(1, "a&amp;b-1"), OTHER);

    assertEquals(Optional.of("tickets/2024-01/1-a-amp-b-1.html"), page("A&B-1", OTHER, all));
    assertEquals(Optional.of("tickets/2024-01/2-A-B-2.html"), page("A&B-2", OTHER, all));
  }

  @Test
  void neverLeadsATicketToItself() throws Exception {
    assertEquals(Optional.empty(), page("T5", NEWEST, ALL));
    assertEquals(Optional.empty(), page("t5", NEWEST, ALL));
  }

  @Test
  void doesNotGuessWhichOfTwoTicketsIsMeant() throws Exception {
    TicketKey one = key(1, "KXB-1");
    TicketKey two = key(2, "kxb-1");
    List<TicketKey> all = List.of(one, two, key(3, "Kxb-1"), key(4, "KXB-4"), NEWEST);

    assertEquals(Optional.empty(), page("KXB-1", one, all));
    assertEquals(Optional.empty(), page("KXB-1", two, all));
    assertEquals(Optional.empty(), page("KXB-1", NEWEST, all));
    assertEquals(Optional.of("tickets/2024-01/4-KXB-4.html"), page("KXB-4", one, all));
  }

  private Neighbours kin(TicketKey key) throws Exception {
    return asked(key, ALL, links -> new Neighbours(links.previous(), links.next()));
  }

  private Optional<String> page(String number, TicketKey from, List<TicketKey> all)
      throws Exception {
    return asked(from, all, links -> links.page(number));
  }

  private <T> T asked(TicketKey key, List<TicketKey> all, Function<Links, T> question)
      throws Exception {
    Path file = folder.resolve(UUID.randomUUID() + ".db");
    try (Store store = Store.write(file, "https://billing.example/");
        Catalogue catalogue = Catalogue.create(folder.resolve("catalogue"))) {
      for (TicketKey one : all) {
        store.save(answer(one), 1);
      }
      catalogue.choices().take(store, id -> true, chosen -> chosen);
      Chosen chosen = catalogue.choices().among(List.of(key.ticketId())).get(0);
      return question.apply(Links.of(chosen, catalogue.choices()));
    }
  }

  private static StoredAnswer answer(TicketKey key) {
    return new StoredAnswer(
        key,
        new TicketState(0, "", "", null),
        new Tally(0, 0, 0),
        new byte[0],
        new StoredAnswer.Call(Instant.EPOCH, 200, ""));
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
