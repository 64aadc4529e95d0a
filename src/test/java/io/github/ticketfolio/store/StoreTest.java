package io.github.ticketfolio.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.AttachmentRef.Owner;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.TicketFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final String URL = "https://billing.example.com";
  private static final TicketFile REF = file(Owner.REPLY, "a.txt");

  private static final long RUN = 1;
  private static final TicketState STATE = new TicketState(0, "", "Open", null);
  private static final Tally TALLY = new Tally(1, 0, 0);
  private static final StoredAnswer.Call CALL =
      new StoredAnswer.Call(Instant.parse("2026-01-02T03:04:05Z"), 200, "action=GetTicket");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void chooseAFile() {
    file = folder.resolve("new/tickets.db");
  }

  @Test
  void keepsAnswersByteForByte() throws Exception {
    byte[] odd = {'{', (byte) 0xff, 0, '\r', '\n', (byte) 0xc3, '}'};
    StoredAnswer answer = answer(7311, "KXB", odd);
    try (Store store = Store.write(file, URL)) {
      store.save(answer, RUN);
    }
    try (Store store = Store.read(file)) {
      StoredAnswer read = store.answer(7311).orElseThrow();
      assertEquals(answer, read);
      assertArrayEquals(odd, read.body());
      assertEquals(Optional.empty(), store.answer(1));
    }
  }

  @Test
  void replacesAnEarlierAnswer() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.save(answer(7, "A", "old".getBytes(UTF_8)), RUN);
      store.save(answer(7, "B", "new".getBytes(UTF_8)), RUN);
      assertEquals("B", store.answer(7).orElseThrow().key().number());
      assertEquals(List.of(7L), ids(store));
    }
  }

  /** Or the page of an answer that stays the same would say another time after each run. */
  @Test
  void keepsWhenAnAnswerCameFirst() throws Exception {
    try (Store store = Store.write(file, URL)) {
      StoredAnswer first = answer(7, "A", "same".getBytes(UTF_8));
      store.save(first, RUN);
      Instant later = CALL.fetchedAt().plusSeconds(60);
      StoredAnswer.Call again = new StoredAnswer.Call(later, 200, CALL.request());
      store.save(new StoredAnswer(first.key(), STATE, TALLY, first.body(), again), RUN + 1);
      assertEquals(CALL.fetchedAt(), store.answer(7).orElseThrow().call().fetchedAt());
      assertEquals(RUN + 1, store.held(7).orElseThrow().run());
      byte[] other = "other".getBytes(UTF_8);
      store.save(new StoredAnswer(first.key(), STATE, TALLY, other, again), RUN + 2);
      assertEquals(later, store.answer(7).orElseThrow().call().fetchedAt());
    }
  }

  @Test
  void findsTicketsByNumber() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.save(answer(2, "00417", new byte[0]), RUN);
      store.save(answer(1, "417", new byte[0]), RUN);
      assertEquals(List.of(2L), store.idsOf("00417"));
      assertEquals(List.of(), store.idsOf("0417"));
    }
  }

  @Test
  void listsTheNewestFirstAndTheUndatedLast() throws Exception {
    try (Store store = Store.write(file, URL)) {
      for (int id = 1; id <= 5; id++) {
        LocalDateTime opened = id == 3 ? null : LocalDateTime.of(2024, id % 3 + 1, 1, 0, 0);
        TicketKey key = new TicketKey(id, "n", "s", 9, opened);
        store.save(new StoredAnswer(key, STATE, TALLY, new byte[1], CALL), RUN);
        assertEquals(key, store.answer(id).orElseThrow().key());
      }
      assertEquals(List.of(5L, 2L, 4L, 1L, 3L), ids(store));
    }
  }

  @Test
  void isReadableByItsOwnerAlone() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.save(answer(1, "1", new byte[10]), RUN);
      try (var files = Files.list(file.getParent())) {
        for (Path each : files.toList()) {
          assertEquals(
              "rw-------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
              each.toString());
        }
      }
    }
  }

  @Test
  void tightensThePermissionsOfAnOlderFile() throws Exception {
    Store.write(file, URL).close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Store.write(file, URL).close();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void letsOneRunWriteAtATime() throws Exception {
    try (Store first = Store.write(file, URL)) {
      StoreException e = assertThrows(StoreException.class, () -> Store.write(file, URL));
      assertEquals(
          file
              + ": another run is writing to this store; wait until it ends or use another --store",
          e.getMessage());
      first.save(answer(1, "1", new byte[1]), RUN);
    }
    Store.write(file, URL).close();
  }

  @Test
  void canBeReadWhileItIsWritten() throws Exception {
    try (Store writer = Store.write(file, URL)) {
      writer.save(answer(1, "1", new byte[1]), RUN);
      try (Store reader = Store.read(file)) {
        assertEquals(List.of(1L), ids(reader));
        writer.save(answer(2, "2", new byte[1]), RUN);
        assertEquals(List.of(2L, 1L), ids(reader));
      }
    }
  }

  @Test
  void belongsToOneInstallation() throws Exception {
    Store.write(file, URL).close();
    StoreException e =
        assertThrows(StoreException.class, () -> Store.write(file, "https://other.example"));
    assertEquals(
        file + ": this store holds the tickets of " + URL + "; name another with --store",
        e.getMessage());
    try (Store store = Store.write(file, URL)) {
      assertEquals(URL, store.source());
    }
  }

  @Test
  void noticesAnAlteredAnswer() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.save(answer(1, "1", "true".getBytes(UTF_8)), RUN);
    }
    alter("UPDATE answer SET body = 'false'");
    try (Store store = Store.read(file)) {
      StoreException e = assertThrows(StoreException.class, () -> store.answer(1));
      assertEquals(
          file
              + ": the store is damaged: content with SHA-256 "
              + Sha256.of("true".getBytes(UTF_8))
              + " was changed",
          e.getMessage());
    }
  }

  @Test
  void keepsTheSameContentOnce() throws Exception {
    TicketFile other = file(Owner.NOTE, "a.txt");
    byte[] content = {1, 2, 3};
    try (Store store = Store.write(file, URL)) {
      store.files().save(7, REF, content, "");
      store.files().save(7, other, content, "");
      assertArrayEquals(content, store.files().content(store.files().outcome(other).orElseThrow()));
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM content")) {
      assertEquals(1, rows.getInt(1));
    }
  }

  @Test
  void doesNotTakeAFileForAnotherThatHasMovedToItsIndex() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.files().save(7, REF, new byte[] {1}, "");
      assertEquals(Optional.empty(), store.files().outcome(file(Owner.REPLY, "b.txt")));
    }
  }

  @Test
  void leavesOneFileBehind() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.save(answer(1, "1", new byte[9]), RUN);
    }
    try (Store store = Store.read(file)) {
      assertEquals(List.of(1L), ids(store));
    }
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void touchesNoFileThatIsNotItsOwn() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "precious");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    StoreException e = assertThrows(StoreException.class, () -> Store.write(file, URL));
    assertEquals(
        file + ": this is not a Ticketfolio store; name another file with --store", e.getMessage());
    assertEquals("precious", Files.readString(file));
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void saysThatAStoreIsStillEmpty() throws Exception {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    StoreException e = assertThrows(StoreException.class, () -> Store.read(file));
    assertEquals(file + ": the store is still empty; fetch tickets first", e.getMessage());
  }

  @Test
  void remembersWhyAFileCouldNotBeHad() throws Exception {
    try (Store store = Store.write(file, URL)) {
      assertEquals(Optional.empty(), store.files().outcome(REF));
      store.files().saveFailure(7, REF, FileOutcome.failed("Attachments Deleted"));
      assertEquals(
          Optional.of(FileOutcome.failed("Attachments Deleted")), store.files().outcome(REF));
      store.files().save(7, REF, new byte[0], "");
      store.files().saveFailure(7, REF, FileOutcome.failed("time-out"));
      assertTrue(store.files().outcome(REF).orElseThrow().isStored());
      assertArrayEquals(
          new byte[0], store.files().content(store.files().outcome(REF).orElseThrow()));
    }
  }

  @Test
  void refusesAFileThatIsNoStore() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "not a database, but long enough to be taken for one".repeat(100));
    StoreException e = assertThrows(StoreException.class, () -> Store.read(file));
    assertEquals(
        file + ": this is not a Ticketfolio store; name another file with --store", e.getMessage());
  }

  @Test
  void refusesAnotherProgramsDatabase() throws Exception {
    Files.createDirectories(file.getParent());
    alter("CREATE TABLE cats (name TEXT)");
    StoreException e = assertThrows(StoreException.class, () -> Store.write(file, URL));
    assertEquals(
        file + ": this is not a Ticketfolio store; name another file with --store", e.getMessage());
  }

  @Test
  void refusesAStoreOfANewerVersion() throws Exception {
    Store.write(file, URL).close();
    alter("PRAGMA user_version = 99");
    StoreException e = assertThrows(StoreException.class, () -> Store.read(file));
    assertEquals(
        file
            + ": the store has version 99, this program reads version 3; use the program that wrote it",
        e.getMessage());
  }

  @Test
  void saysThatThereIsNoStore() {
    StoreException e = assertThrows(StoreException.class, () -> Store.read(file));
    assertEquals(
        file + ": there is no store; fetch tickets first, or name it with --store", e.getMessage());
  }

  private void alter(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static TicketFile file(Owner owner, String name) {
    return new TicketFile(null, new AttachmentRef(owner, 12, 0), name, false);
  }

  private static List<Long> ids(Store store) throws StoreException {
    return store.keys().stream().map(TicketKey::ticketId).toList();
  }

  private static StoredAnswer answer(long id, String number, byte[] body) {
    return new StoredAnswer(new TicketKey(id, number, "", 0, null), STATE, TALLY, body, CALL);
  }
}
