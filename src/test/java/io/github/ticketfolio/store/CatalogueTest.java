package io.github.ticketfolio.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.store.ArchivedTicket.File;
import io.github.ticketfolio.store.ArchivedTicket.Findings;
import io.github.ticketfolio.store.ArchivedTicket.Made;
import io.github.ticketfolio.store.Listings.Kind;
import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import io.github.ticketfolio.ticket.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final Findings NONE = new Findings(List.of(), List.of(), "");

  @TempDir private Path folder;

  @Test
  void keepsWhatWasWrittenOfATicket() throws Exception {
    ArchivedTicket ticket =
        new ArchivedTicket(
            7311,
            "abc",
            summary(7311, 2024, 3, "Open", 7),
            new Made(
                List.of(
                    new File("tickets/2024-01/7311-K.html", "ff", 12, 1_700_000_000_123_456_789L),
                    new File("tickets/2024-01/7311-K/01-1-a.txt", "ee", 1, 5)),
                Set.of(Choices.mark("KXB-1"), Choices.mark("417")),
                Map.of("REMOVED", 2L)),
            new Findings(List.of("odd", "odder"), List.of("a remark"), "its page lacks a word."));
    Path file = folder.resolve("catalogue");
    try (Catalogue catalogue = Catalogue.create(file)) {
      catalogue.save(ticket);
      catalogue.note("index", "old");
      catalogue.note("index", "new");
      catalogue.finish();
    }
    try (Catalogue read = Catalogue.read(file).orElseThrow()) {
      assertEquals(Optional.of(ticket), read.ticket(7311));
      assertEquals(Optional.empty(), read.ticket(1));
      assertEquals("new", read.note("index"));
      assertEquals("", read.note("other"));
    }
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void keepsATicketWithoutAPage() throws Exception {
    ArchivedTicket failed =
        new ArchivedTicket(
            3, "", null, Made.NOTHING, new Findings(List.of(), List.of(), "no JSON"));
    try (Catalogue catalogue = Catalogue.create(folder.resolve("catalogue"))) {
      catalogue.save(failed);
      assertEquals(Optional.of(failed), catalogue.ticket(3));
      assertEquals(1, catalogue.size());
      assertEquals(0, catalogue.pages());
      assertEquals(0, catalogue.listings().size());
    }
  }

  @Test
  void isNoneWhereAnotherProgramsFileOrNothingIs() throws Exception {
    assertTrue(Catalogue.read(folder.resolve("nothing")).isEmpty());
    Path store = folder.resolve("tickets.db");
    Store.write(store, "https://billing.example/").close();
    assertTrue(Catalogue.read(store).isEmpty());
    Path text = Files.writeString(folder.resolve("text"), "no database at all, but long enough");
    assertThrows(StoreException.class, () -> Catalogue.read(text));
  }

  @Test
  void givesTheFilesInTheOrderOfTheirPaths() throws Exception {
    try (Catalogue catalogue = Catalogue.create(folder.resolve("catalogue"))) {
      for (String path : List.of("tickets/b.html", "index.html", "tickets.csv", "tickets/B.html")) {
        catalogue.save(new File(path, "sum of " + path, 1, 1));
      }
      List<String> paths = new ArrayList<>();
      catalogue.eachFile(file -> paths.add(file.getKey() + " " + file.getValue()));
      assertEquals(
          List.of(
              "index.html sum of index.html",
              "tickets.csv sum of tickets.csv",
              "tickets/B.html sum of tickets/B.html",
              "tickets/b.html sum of tickets/b.html"),
          paths);
      assertEquals(Optional.of("tickets/b.html"), catalogue.fileLike("tickets/b.html"));
      assertEquals(Optional.of("index.html"), catalogue.fileLike("INDEX.html"));
      assertEquals(Optional.empty(), catalogue.fileLike("index.htm"));
    }
  }

  @Test
  void putsTicketsInOrderAndGroupsThem() throws Exception {
    try (Catalogue catalogue = Catalogue.create(folder.resolve("catalogue"))) {
      save(catalogue, summary(1, 2023, 3, "Open", 7));
      save(catalogue, summary(2, 0, 3, "Closed", 0));
      save(catalogue, summary(3, 2024, 10, "Open", 7));
      save(catalogue, summary(4, 2023, 3, "open", 8));
      Listings listings = catalogue.listings();

      assertEquals(List.of(3L, 4L, 1L, 2L), ids(listings.newestFirst()));
      assertEquals(List.of(2L, 1L, 4L, 3L), ids(listings.oldestFirst()));
      assertEquals(List.of("10 1", "3 3"), groups(listings, Kind.DEPARTMENT));
      assertEquals(List.of("Closed 1", "Open 2", "open 1"), groups(listings, Kind.STATUS));
      assertEquals(List.of(" 1", "2023-01 2", "2024-01 1"), groups(listings, Kind.MONTH));
      assertEquals(List.of("0 1", "7 2", "8 1"), groups(listings, Kind.CLIENT));
      Listings.Group department = listings.groups(Kind.DEPARTMENT).get(1);
      assertEquals(4, department.newest().id());
      assertEquals(List.of(4L, 1L), ids(listings.tickets(department, 0, 2)));
      assertEquals(List.of(2L), ids(listings.tickets(department, 2, 2)));
    }
  }

  /** More than are read at once. */
  @Test
  void goesThroughVeryManyTicketsEitherWay() throws Exception {
    try (Catalogue catalogue = Catalogue.create(folder.resolve("catalogue"))) {
      for (int id = 1; id <= 1234; id++) {
        save(catalogue, summary(id, 2000 + id % 20, 3, "Open", id));
      }
      Listings listings = catalogue.listings();
      List<Long> newest = ids(listings.newestFirst());
      List<Long> oldest = ids(listings.oldestFirst());
      assertEquals(1234, newest.size());
      Collections.reverse(oldest);
      assertEquals(newest, oldest);
    }
  }

  @Test
  void takesOverTheTicketsOfAPart() throws Exception {
    Path part = folder.resolve("part");
    try (Catalogue one = Catalogue.create(part)) {
      save(one, summary(1, 2024, 3, "Open", 7));
      one.finish();
    }
    Path store = folder.resolve("tickets.db");
    try (Store tickets = Store.write(store, "https://billing.example/");
        Catalogue whole = Catalogue.create(folder.resolve("whole"))) {
      tickets.save(answer(1, "KXB-1"), 1);
      tickets.save(answer(2, "KXB-2"), 1);
      whole.choices().take(tickets, id -> true, key -> key);
      whole.takeOver(part);
      assertFalse(whole.isComplete(), "ticket 2 is missing");
      save(whole, summary(2, 2024, 3, "Open", 7));
      assertTrue(whole.isComplete());
      save(whole, summary(3, 2024, 3, "Open", 7));
      assertFalse(whole.isComplete(), "nobody has chosen ticket 3");
    }
  }

  @Test
  void tellsWhichNumbersMeanSomethingElse() throws Exception {
    Path store = folder.resolve("tickets.db");
    Path before = folder.resolve("before");
    try (Store tickets = Store.write(store, "https://billing.example/")) {
      tickets.save(answer(1, "KXB-1"), 1);
      tickets.save(answer(2, "KXB-2"), 1);
      try (Catalogue earlier = Catalogue.create(before)) {
        earlier.choices().take(tickets, id -> true, key -> key);
        earlier.finish();
      }
      tickets.save(answer(3, "KXB-3"), 1);
      try (Catalogue now = Catalogue.create(folder.resolve("now"))) {
        now.choices().take(tickets, id -> id != 2, key -> key);
        assertEquals(
            Set.of(Choices.mark("kxb-2"), Choices.mark("KXB-3")),
            now.choices().changedSince(before));
        assertEquals(3, now.choices().numbered("kxb-3").orElseThrow().ticketId());
        assertEquals(Optional.empty(), now.choices().numbered("KXB-2"));
      }
    }
  }

  private static void save(Catalogue catalogue, TicketSummary summary) throws StoreException {
    catalogue.save(new ArchivedTicket(summary.id(), "", summary, Made.NOTHING, NONE));
  }

  private static List<Long> ids(Iterable<TicketSummary> tickets) {
    List<Long> ids = new ArrayList<>();
    tickets.forEach(ticket -> ids.add(ticket.id()));
    return ids;
  }

  private static List<String> groups(Listings listings, Kind kind) throws StoreException {
    return listings.groups(kind).stream().map(group -> group.key() + " " + group.size()).toList();
  }

  private static TicketSummary summary(
      long id, int year, long department, String status, long client) {
    @Nullable LocalDateTime opened = year == 0 ? null : LocalDateTime.of(year, 1, 1, 10, 0);
    return new TicketSummary(
        id,
        new TicketLink("T" + id, "subject", "tickets/x/" + id + ".html"),
        new Topic(new Department(department, "Support"), status, "Low", client, "Ann"),
        new Times(opened, null, opened),
        new Counts(3, 2, 1));
  }

  private static StoredAnswer answer(long id, String number) {
    return new StoredAnswer(
        new TicketKey(id, number, "s", 7, LocalDateTime.of(2024, 1, 1, 0, 0)),
        new TicketState(0, "", "", null),
        new Tally(0, 0, 0),
        new byte[] {(byte) id},
        new StoredAnswer.Call(Instant.EPOCH, 200, ""));
  }
}
