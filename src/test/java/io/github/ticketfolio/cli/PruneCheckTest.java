package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.ticket.Ticket;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whether the store holds what WHMCS has. */
@Timeout(120)
class PruneCheckTest {
  private static final String JANUARY = "2024-01-01 10:00:00";
  private static final String SAFE =
      "All %s and %s that WHMCS has are in the store, verified; nothing was deleted.\n";
  private static final String UNSAFE =
      "Do not prune yet: %s and %s that WHMCS has are not in the store as they are there; nothing"
          + " was deleted.\n";
  private static final String BELIEVED =
      "WHMCS' list was believed: notes, edits and changes of anything but the status and the last"
          + " reply do not show there. Leave --listed out to be certain.\n";

  @TempDir private Path folder;
  private TinyWhmcs whmcs;

  @BeforeEach
  void start() throws Exception {
    whmcs = new TinyWhmcs().has(1, "one", JANUARY).has(2, "two", JANUARY);
  }

  @AfterEach
  void stop() {
    whmcs.close();
  }

  private Path store() {
    return folder.resolve("tickets.db");
  }

  private Program program() {
    return new Program()
        .with("TICKETFOLIO_URL", whmcs.url())
        .with("TICKETFOLIO_IDENTIFIER", "ident")
        .with("TICKETFOLIO_SECRET", "hunter2");
  }

  private void fetch(Object... more) {
    Program.Result result =
        run(program(), "fetch", more.length == 0 ? new Object[] {"--all"} : more);
    assertEquals(0, result.code(), result.err());
  }

  private Program.Result check(Object... more) {
    return run(program(), "prune-check", more);
  }

  private Program.Result run(Program program, String command, Object... more) {
    Object[] all = new Object[more.length + 3];
    all[0] = command;
    all[1] = "--store";
    all[2] = store();
    System.arraycopy(more, 0, all, 3, more.length);
    return program.run(all);
  }

  private void alter(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store());
        Statement statement = connection.createStatement()) {
      assertTrue(statement.executeUpdate(sql) > 0, sql);
    }
  }

  private static void assertSaid(int code, String out, Program.Result result) {
    assertEquals(new Program.Result(code, out, ""), result);
  }

  @Test
  void isContentWhenAllIsStored() throws Exception {
    fetch();
    byte[] before = Files.readAllBytes(store());
    assertSaid(0, SAFE.formatted("2 tickets", "0 attachments"), check());
    assertArrayEquals(before, Files.readAllBytes(store()));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(store()), files.toList());
    }
    assertSaid(0, SAFE.formatted("2 tickets", "0 attachments") + BELIEVED, check("--listed"));
  }

  @Test
  void namesEachTicketWhenNothingIsStored() throws Exception {
    Store.write(store(), whmcs.url().replaceAll("/$", "")).close();
    whmcs.hasWithFiles(3, 2);
    assertSaid(
        1,
        "ticket T1 (id 1): is not in the store. Run: ticketfolio fetch --id 1\n"
            + "ticket T2 (id 2): is not in the store. Run: ticketfolio fetch --id 2\n"
            + "ticket T3 (id 3): is not in the store, nor are its attachments."
            + " Run: ticketfolio fetch --id 3\n"
            + UNSAFE.formatted("3 of 3 tickets", "2 of 2 attachments"),
        check());
    assertSaid(
        1,
        "ticket T1 (id 1): is not in the store. Run: ticketfolio fetch --id 1\n"
            + "ticket T2 (id 2): is not in the store. Run: ticketfolio fetch --id 2\n"
            + "ticket T3 (id 3): is not in the store. Run: ticketfolio fetch --id 3\n"
            + UNSAFE.formatted("3 of 3 tickets", "0 of 0 attachments")
            + BELIEVED,
        check("--listed"));
  }

  /** The list shows nothing of it. */
  @Test
  void seesANoteThatCameSince() throws Exception {
    fetch();
    String noted =
        TinyWhmcs.ticket(2, "two", JANUARY, "")
            .replace("\"notes\":[]", "\"notes\":[{\"noteid\":5,\"message\":\"careful\"}]");
    whmcs.answersWith(2, noted);
    assertSaid(
        1,
        "ticket T2 (id 2): has changed since it was fetched (notes)."
            + " Run: ticketfolio fetch --id 2\n"
            + UNSAFE.formatted("1 of 2 tickets", "0 of 0 attachments"),
        check());
    assertEquals(0, check("--listed").code());
    fetch("--id", "2");
    assertEquals(0, check().code());
  }

  @Test
  void seesWhatElseHasChanged() throws Exception {
    fetch();
    whmcs.has(1, "edited", JANUARY);
    whmcs.has(2, "two", "2024-03-01 10:00:00");
    assertSaid(
        1,
        "ticket T1 (id 1): has changed since it was fetched (messages)."
            + " Run: ticketfolio fetch --id 1\n"
            + "ticket T2 (id 2): has changed since it was fetched (dates)."
            + " Run: ticketfolio fetch --id 2\n"
            + UNSAFE.formatted("2 of 2 tickets", "0 of 0 attachments"),
        check());
    assertSaid(
        1,
        "ticket T2 (id 2): has another status or last reply in WHMCS' list than in the store."
            + " Run: ticketfolio fetch --id 2\n"
            + UNSAFE.formatted("1 of 2 tickets", "0 of 0 attachments")
            + BELIEVED,
        check("--listed"));
  }

  @Test
  void takesTheSameContentInOtherBytesForTheSame() throws Exception {
    fetch();
    String same =
        TinyWhmcs.ticket(1, "one", JANUARY, "")
            .replace("\"subject\"", "\"c\":\"newkey\",\"weather\":\"fine\",\n\"subject\"");
    whmcs.answersWith(1, same);
    assertSaid(0, SAFE.formatted("2 tickets", "0 attachments"), check());
  }

  @Test
  void seesAStoredAnswerThatWasDamaged() throws Exception {
    fetch();
    alter(
        "UPDATE answer SET body = CAST(replace(CAST(body AS TEXT), 'two', 'tvo') AS BLOB)"
            + " WHERE ticket_id = 2");
    String line =
        "ticket T2 (id 2): has a stored answer that does not match its SHA-256."
            + " Run: ticketfolio fetch --id 2\n"
            + UNSAFE.formatted("1 of 2 tickets", "0 of 0 attachments");
    assertSaid(1, line, check());
    assertSaid(1, line + BELIEVED, check("--listed"));
    fetch("--id", "2");
    assertEquals(0, check().code());
  }

  @Test
  void namesEachAttachmentThatLacks() throws Exception {
    whmcs.hasWithFiles(3, 3);
    fetch();
    alter("DELETE FROM attachment WHERE file_name = '1.txt'");
    alter(
        "UPDATE attachment SET state = 'failed', sha256 = NULL, failure = 'Not today'"
            + " WHERE file_name = '2.txt'");
    String fetch = " Run: ticketfolio fetch --id 3\n";
    String lines =
        "ticket T3 (id 3), attachment 1 of ticket 3 (1.txt): was never fetched."
            + fetch
            + "ticket T3 (id 3), attachment 2 of ticket 3 (2.txt): could not be fetched: Not today"
            + fetch
            + UNSAFE.formatted("0 of 3 tickets", "2 of 3 attachments");
    assertSaid(1, lines, check());
    assertSaid(1, lines + BELIEVED, check("--listed"));
    fetch("--id", "3");
    assertSaid(0, SAFE.formatted("3 tickets", "3 attachments"), check());
  }

  @Test
  void namesAttachmentsThatWereLeftInWhmcs() throws Exception {
    whmcs.hasWithFiles(3, 1);
    fetch("--all", "--max-attachment-size", "5");
    assertSaid(
        1,
        "ticket T3 (id 3), attachment 0 of ticket 3 (0.txt): was left in WHMCS: larger than 5"
            + " bytes. Run: ticketfolio fetch --id 3 --max-attachment-size 40M\n"
            + UNSAFE.formatted("0 of 3 tickets", "1 of 1 attachment"),
        check());
    fetch("--id", "3", "--max-attachment-size", "40M");
    assertEquals(0, check().code());
  }

  @Test
  void keepsAnAttachmentThatWhmcsHasRemovedSince() throws Exception {
    whmcs.hasWithFiles(3, 1);
    fetch();
    String files = ",\"attachments\":[{\"filename\":\"0.txt\",\"index\":0}]";
    String pruned = files + ",\"attachments_removed\":true";
    whmcs.answersWith(3, TinyWhmcs.ticket(3, "files", JANUARY, pruned));
    assertSaid(
        0,
        SAFE.formatted("3 tickets", "0 attachments").strip()
            + " Beside them 1 attachment that WHMCS no longer has, and only names.\n",
        check());
  }

  @Test
  void seesAStoredAttachmentThatWasDamaged() throws Exception {
    whmcs.hasWithFiles(3, 1);
    fetch();
    alter("UPDATE content SET bytes = CAST('hallo world' AS BLOB)");
    assertSaid(
        1,
        "ticket T3 (id 3), attachment 0 of ticket 3 (0.txt): has a stored content that does not"
            + " match its SHA-256. Restore a copy of the store, or fetch into another with"
            + " --store.\n"
            + UNSAFE.formatted("0 of 3 tickets", "1 of 1 attachment"),
        check());
  }

  @Test
  void saysThatAListWithoutLastRepliesCannotBeBelieved() throws Exception {
    whmcs.has(3, "three", "0000-00-00 00:00:00");
    fetch();
    assertSaid(
        1,
        "ticket T3 (id 3): has no last reply in WHMCS' list, by which it could be compared. Leave"
            + " --listed out.\n"
            + UNSAFE.formatted("1 of 3 tickets", "0 of 0 attachments")
            + BELIEVED,
        check("--listed"));
    assertSaid(0, SAFE.formatted("3 tickets", "0 attachments"), check());
  }

  /** WHMCS finds a file by its place; what it gave may have been the next one. */
  @Test
  void namesAnAttachmentThatCameUnderAnotherName() throws Exception {
    String files = ",\"attachments\":[{\"filename\":\"a.txt\",\"index\":0}]";
    whmcs.has(3, "files", JANUARY);
    whmcs.answersWith(3, TinyWhmcs.ticket(3, "files", JANUARY, files));
    fetch();
    assertSaid(
        1,
        "ticket T3 (id 3), attachment 0 of ticket 3 (a.txt): came under another name, 0.txt: it may"
            + " be another. Compare it with that in WHMCS, or fetch into another store with"
            + " --store.\n"
            + UNSAFE.formatted("0 of 3 tickets", "1 of 1 attachment"),
        check());
    String pruned = files + ",\"attachments_removed\":true";
    whmcs.answersWith(3, TinyWhmcs.ticket(3, "files", JANUARY, pruned));
    assertEquals(0, check().code());
  }

  @Test
  void looksAtWhatCameOrWentWhileItRan() throws Exception {
    fetch();
    whmcs.takes("GetTicket", Duration.ofMillis(300));
    whmcs.forget();
    CompletableFuture<Program.Result> running =
        CompletableFuture.supplyAsync(() -> check("--concurrency", "1"));
    while (whmcs.asked("GetTicket", "") == 0) {
      Thread.sleep(5);
    }
    whmcs.has(3, "new", JANUARY);
    whmcs.has(1, "answered", "2024-03-01 10:00:00");
    whmcs.deletes(2);
    Program.Result result = running.get();
    assertEquals(1, result.code(), result.err());
    assertTrue(result.out().contains("ticket T3 (id 3): is not in the store. Run:"), result.out());
    assertTrue(
        result.out().contains("ticket T1 (id 1): has changed since it was fetched (dates"),
        result.out());
    assertTrue(result.out().contains("Do not prune yet: 2 of 2 tickets and"), result.out());
  }

  @Test
  void countsNoTicketThatWasDeletedWhileItRan() throws Exception {
    fetch();
    whmcs.has(3, "new", JANUARY);
    whmcs.takes("GetTickets", Duration.ofMillis(500));
    whmcs.forget();
    CompletableFuture<Program.Result> running =
        CompletableFuture.supplyAsync(() -> check("--json"));
    while (whmcs.asked("GetTicket", "") < 3) {
      Thread.sleep(5);
    }
    long lists = whmcs.asked("GetTickets", "");
    while (whmcs.asked("GetTickets", "") == lists) {
      Thread.sleep(5);
    }
    whmcs.deletes(3);
    Program.Result result = running.get();
    assertEquals(0, result.code(), result.err());
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertEquals(2, json.path("tickets").intValue());
    assertEquals(0, json.path("ticketsLacking").intValue());
    assertEquals(true, json.path("safe").booleanValue());
  }

  /** Such as one of a department that the role may not see. */
  @Test
  void namesATicketThatIsListedAndNotFound() throws Exception {
    fetch();
    whmcs.answersWith(1, "{\"result\":\"error\",\"message\":\"Ticket ID Not Found\"}");
    Program.Result result = check();
    assertEquals(1, result.code());
    assertTrue(
        result
            .out()
            .startsWith(
                "ticket T1 (id 1): could not be compared: WHMCS answered \"Ticket ID Not Found\"."),
        result.out());
    assertTrue(result.out().contains("Do not prune yet: 1 of 2 tickets and"), result.out());
  }

  @Test
  void namesATicketThatCannotBeCompared() throws Exception {
    fetch();
    whmcs.answersWith(1, "{\"result\":\"error\",\"message\":\"Not today\"}");
    assertSaid(
        1,
        "ticket T1 (id 1): could not be compared: WHMCS answered \"Not today\"."
            + " Run: ticketfolio fetch --id 1\n"
            + UNSAFE.formatted("1 of 2 tickets", "0 of 0 attachments"),
        check());
  }

  @Test
  void isNotContentWithAListThatCannotBeReadToItsEnd() throws Exception {
    fetch();
    whmcs.refuses(
        "GetTickets",
        "{\"result\":\"success\",\"totalresults\":3,\"tickets\":{\"ticket\":["
            + "{\"id\":1,\"tid\":\"T1\",\"status\":\"Open\",\"lastreply\":\""
            + JANUARY
            + "\"}]}}");
    assertSaid(
        1,
        "ticket list: WHMCS counts 3 tickets, but lists 1. Run again."
            + " Run ticketfolio prune-check again.\n"
            + UNSAFE.formatted("0 of 1 ticket", "0 of 0 attachments"),
        check());
  }

  @Test
  void saysItInJson() throws Exception {
    whmcs.hasWithFiles(3, 1);
    fetch("--all", "--no-attachments");
    whmcs.has(4, "four", JANUARY);
    Program.Result result = check("--json");
    assertEquals(1, result.code());
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertEquals(4, json.path("tickets").intValue());
    assertEquals(1, json.path("ticketsLacking").intValue());
    assertEquals(1, json.path("attachmentsLacking").intValue());
    assertEquals(2, json.path("lacks").size());
    assertEquals(
        "{\"id\":3,\"number\":\"T3\",\"attachment\":\"attachment 0 of ticket 3 (0.txt)\","
            + "\"why\":\"was never fetched.\",\"remedy\":\"Run: ticketfolio fetch --id 3\"}",
        json.path("lacks").get(0).toString());
    assertEquals(false, json.path("safe").booleanValue());
    fetch();
    JsonNode safe = new ObjectMapper().readTree(check("--json").out());
    assertEquals(true, safe.path("safe").booleanValue());
    assertEquals(0, safe.path("lacks").size());
  }

  @Test
  void endsWithTheUsualCodesWhereItCannotLook() throws Exception {
    Program.Result none = check();
    assertEquals(4, none.code());
    assertTrue(none.err().contains("there is no store; fetch tickets first"), none.err());
    assertEquals(2, new Program().run("prune-check").code());
    fetch();
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Program.Result other = check("--url", "http://127.0.0.1:" + port);
    assertEquals(4, other.code());
    assertTrue(other.err().contains("this store holds the tickets of "), other.err());
    alter("UPDATE source SET url = 'http://127.0.0.1:" + port + "'");
    Program.Result unreachable = check("--url", "http://127.0.0.1:" + port);
    assertEquals(
        new Program.Result(
            3,
            "",
            "ticketfolio: 127.0.0.1:"
                + port
                + ": connection refused. Check the base URL, and whether the server is up.\n"),
        unreachable);
  }

  @Test
  void agreesWithTheDemoHoweverItWasFetched() throws Exception {
    DemoData data = DemoData.sample();
    long named = data.tickets().stream().mapToLong(ticket -> ticket.files().size()).sum();
    long closed = data.tickets().stream().filter(ticket -> isClosed(ticket)).count();
    try (DemoServer server = DemoServer.start(data)) {
      Program program = DemoArchive.connectedTo(server);
      assertEquals(0, run(program, "fetch", "--all", "--order", "desc").code());
      JsonNode json = new ObjectMapper().readTree(run(program, "prune-check", "--json").out());
      assertEquals(true, json.path("safe").booleanValue(), json.toString());
      assertEquals(data.tickets().size(), json.path("tickets").intValue());
      assertEquals(
          named, json.path("attachments").intValue() + json.path("attachmentsRemoved").intValue());
      assertTrue(json.path("attachmentsRemoved").intValue() > 0, json.toString());
      Program.Result some = run(program, "prune-check", "--status", "Closed");
      assertEquals(0, some.code(), some.out());
      assertTrue(some.out().startsWith("All " + closed + " tickets and "), some.out());
      assertTrue(some.out().contains(" that WHMCS has of this selection are in"), some.out());
      Program.Result all = run(program, "prune-check");
      assertTrue(
          all.out()
              .matches(
                  "All .* Beside them \\d+ attachments? that WHMCS no longer has, and only names\\.\n"),
          all.out());
      Program.Result department = run(program, "prune-check", "--department", "nowhere");
      assertEquals(2, department.code(), department.out());
    }
  }

  private static boolean isClosed(Ticket ticket) {
    return ticket.handling().status().equals("Closed");
  }
}
