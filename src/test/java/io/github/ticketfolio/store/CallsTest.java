package io.github.ticketfolio.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.AttachmentRef.Owner;
import io.github.ticketfolio.ticket.CallChain;
import io.github.ticketfolio.ticket.CallLogCheck;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.TicketFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collection log of a store. */
class CallsTest {
  private static final String URL = "https://billing.example.com";
  private static final TicketFile FILE =
      new TicketFile(null, new AttachmentRef(Owner.TICKET, 7, 0), "a.txt", false);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void chooseAFile() {
    file = folder.resolve("tickets.db");
  }

  @Test
  void isEmptyAtFirst() throws Exception {
    try (Store store = Store.write(file, URL)) {
      assertEquals(new CallChain.End(0, CallChain.start(URL)), store.calls().each(line -> {}));
    }
  }

  @Test
  void writesWhatWaitsInFrontOfWhatIsSaved() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.calls().add("{\"a\":1}");
      assertEquals(List.of(), lines(), "written before anything is saved");
      store.save(answer(7), 1);
      assertEquals(1, lines().size());
      store.calls().add("{\"a\":2}");
      store.files().save(7, FILE, new byte[1], "");
      store.calls().add("{\"a\":3}");
      store.files().saveFailure(7, FILE, FileOutcome.failed("no"));
      store.calls().add("{\"a\":4}");
    }
    String first = CallChain.next(CallChain.start(URL), "{\"a\":1}");
    assertEquals("{\"n\":1,\"a\":1,\"chain\":\"" + first + "\"}", lines().get(0));
    assertEquals(4, lines().size(), "the last is written when the store is closed");
    assertUnbroken();
  }

  @Test
  void keepsWhatWaitsWhereSavingFails() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.calls().add("{\"a\":1}");
      alter("CREATE TRIGGER full BEFORE INSERT ON answer BEGIN SELECT RAISE(ABORT, 'full'); END");
      assertThrows(StoreException.class, () -> store.save(answer(7), 1));
      assertEquals(List.of(), lines());
      alter("DROP TRIGGER full");
      store.save(answer(7), 1);
    }
    assertEquals(1, lines().size());
    assertUnbroken();
  }

  @Test
  void isOneChainOfManyThreadsAndPrograms() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (Store one = Store.share(file, URL)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Store store = one;
        int thread = i;
        running.add(threads.submit(() -> callAndSave(store, thread)));
      }
      try (Connection other = connect()) {
        // Another program, which knows nothing of this one but the file.
        Calls calls = new Calls(new Sql(file + ": the store", other));
        for (int i = 0; i < 50; i++) {
          calls.add("{\"other\":" + i + "}");
          calls.write();
        }
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(6 * 50 + 50, lines().size());
    assertUnbroken();
  }

  private static void callAndSave(Store store, int thread) {
    try {
      for (int i = 0; i < 50; i++) {
        store.calls().add("{\"thread\":" + thread + ",\"call\":" + i + "}");
        store.save(answer(1 + thread), 1);
      }
    } catch (StoreException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void comesToAStoreOfTheSecondVersion() throws Exception {
    try (Store store = Store.write(file, URL)) {
      store.save(answer(7), 1);
    }
    alter("DROP TABLE call");
    alter("DROP TABLE total");
    alter("PRAGMA user_version = 2");
    assertReadAsItIs(7);
    try (Store store = Store.write(file, URL)) {
      assertEquals(1, store.keys().size());
      store.calls().add("{\"a\":1}");
    }
    assertEquals(1, lines().size());
    assertUnbroken();
  }

  @Test
  void comesToAStoreOfTheFirstVersion() throws Exception {
    makeFirstVersion();
    assertReadAsItIs(7);
    try (Store store = Store.read(file)) {
      assertEquals(-1, store.answer(7).orElseThrow().tally().messages());
      FileOutcome stored = store.files().outcome(FILE).orElseThrow();
      assertTrue(stored.isStored());
      assertEquals(List.of(), store.earlierAnswers(7));
      assertEquals(0, store.runs().last());
    }
    try (Store store = Store.write(file, URL)) {
      assertEquals(-1, store.answer(7).orElseThrow().tally().messages());
      store.calls().add("{\"a\":1}");
    }
    assertEquals(1, lines().size());
    assertUnbroken();
  }

  private void assertReadAsItIs(long id) throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (Store store = Store.read(file)) {
      assertEquals(id, store.keys().get(0).ticketId());
      assertEquals("body", new String(store.answer(id).orElseThrow().body(), UTF_8));
      assertEquals(new CallChain.End(0, CallChain.start(URL)), store.calls().each(line -> {}));
    }
    assertEquals(List.of(file.getFileName()), names());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)), "was changed");
  }

  private List<Path> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::getFileName).toList();
    }
  }

  private void makeFirstVersion() throws SQLException {
    alter("CREATE TABLE source (url TEXT NOT NULL)");
    alter(
        "CREATE TABLE answer (ticket_id INTEGER PRIMARY KEY, number TEXT NOT NULL, subject TEXT NOT"
            + " NULL, client_id INTEGER NOT NULL, opened TEXT, body BLOB NOT NULL, sha256 TEXT NOT"
            + " NULL, fetched_at TEXT NOT NULL, status INTEGER NOT NULL, request TEXT NOT NULL)");
    alter("CREATE TABLE content (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)");
    alter(
        "CREATE TABLE attachment (owner TEXT NOT NULL, related_id INTEGER NOT NULL, file_index"
            + " INTEGER NOT NULL, file_name TEXT NOT NULL, sha256 TEXT REFERENCES content, failure"
            + " TEXT NOT NULL, PRIMARY KEY (owner, related_id, file_index, file_name))");
    alter("INSERT INTO source VALUES ('" + URL + "')");
    String sum = "230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5";
    alter(
        "INSERT INTO answer VALUES (7, 'T7', 's', 0, NULL, CAST('body' AS BLOB), '"
            + sum
            + "', '2026-01-02T03:04:05Z', 200, 'action=GetTicket')");
    alter("INSERT INTO content VALUES ('" + sum + "', CAST('body' AS BLOB))");
    alter("INSERT INTO attachment VALUES ('ticket', 7, 0, 'a.txt', '" + sum + "', '')");
    alter("PRAGMA application_id = " + Schema.APPLICATION_ID);
    alter("PRAGMA user_version = 1");
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
    }
    return connection;
  }

  private void alter(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<String> lines() throws StoreException {
    List<String> lines = new ArrayList<>();
    try (Store store = Store.read(file)) {
      store.calls().each(lines::add);
    }
    return lines;
  }

  private void assertUnbroken() throws StoreException {
    CallLogCheck check = new CallLogCheck(URL);
    lines().forEach(check::take);
    assertEquals(List.of(), check.end(null).findings());
  }

  private static StoredAnswer answer(long id) {
    return new StoredAnswer(
        new TicketKey(id, "T" + id, "", 0, null),
        new TicketState(0, "", "Open", null),
        new Tally(1, 0, 0),
        "body".getBytes(UTF_8),
        new StoredAnswer.Call(Instant.parse("2026-01-02T03:04:05Z"), 200, "action=GetTicket"));
  }
}
