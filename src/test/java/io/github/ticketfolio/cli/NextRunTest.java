package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an archive when WHMCS has changed, or fails, by the next run. */
class NextRunTest {
  private static final String MAINTENANCE = "<html><title>Down for Maintenance</title></html>";

  @TempDir private Path folder;
  private final MockWebServer whmcs = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    whmcs.start();
  }

  @AfterEach
  void stop() {
    whmcs.close();
  }

  @Test
  void keepsThePagesOfTicketsThatWhmcsNoLongerLists() throws Exception {
    answers(list(1, 2), ticket(1, "one"), ticket(2, "two"));
    assertEquals(0, archive("--all").code());
    answers(list(2), ticket(2, "two"));
    Program.Result second = archive("--all");
    assertEquals(0, second.code(), second.err());
    assertTrue(second.out().startsWith("Archived 2 of 2 tickets: "), second.out());
    assertEquals(
        "Warning: ticket T1: WHMCS no longer lists this ticket; its page shows the last answer.\n",
        second.err());
    assertEquals(Set.of("1-T1.html", "2-T2.html"), pages());
  }

  @Test
  void keepsThePageOfATicketThatCannotBeFetchedAgain() throws Exception {
    answers(ticket(1, "one"));
    assertEquals(0, archive("--id", "1").code());
    answers(MAINTENANCE);
    Program.Result second = archive("--id", "1");
    assertEquals(1, second.code());
    assertTrue(second.err().startsWith("Failed: ticket id 1: "), second.err());
    assertTrue(
        second.err().endsWith(" Its page shows the answer of an earlier run.\n"), second.err());
    assertTrue(second.out().startsWith("Archived 0 of 1 ticket: "), second.out());
    assertEquals(Set.of("1-T1.html"), pages());
  }

  @Test
  void writesNothingWhenNoTicketCanBeHad() throws Exception {
    answers(MAINTENANCE);
    Program.Result result = archive("--id", "1");
    assertEquals(1, result.code());
    assertEquals("No ticket could be archived; nothing was written.\n", result.out());
    assertFalse(Files.exists(folder.resolve("archive")));
  }

  @Test
  void saysHowManyFilesOfAWiderArchiveAreGone() throws Exception {
    answers(ticket(1, "one"), ticket(2, "two"));
    assertEquals(0, archive("--id", "1-2").code());
    answers(ticket(1, "one"));
    Program.Result second = archive("--id", "1");
    assertEquals(
        "1 file of the earlier archive in this folder: removed, because they are not part of this"
            + " one. The store keeps their tickets.\n",
        second.err());
    assertEquals(Set.of("1-T1.html"), pages());
  }

  @Test
  void takesNoTicketForAnother() throws Exception {
    answers(ticket(99, "another"));
    Program.Result result = archive("--id", "1");
    assertEquals(1, result.code());
    assertEquals("Failed: ticket id 1: WHMCS answered with another ticket, id 99.\n", result.err());
  }

  @Test
  void makesOneOddTicketThatTicketsFailure() throws Exception {
    answers(ticket(1, "one").replace("2024-01-01 10:00:00", "+12345-01-01 10:00:00"));
    assertEquals(0, archive("--id", "1").code());
    assertEquals(Set.of("1-T1.html"), pages());
  }

  @Test
  void leavesAStrangersFileInTheFolderAlone() throws Exception {
    answers(ticket(1, "one"));
    assertEquals(0, archive("--id", "1").code());
    Files.writeString(folder.resolve("archive/NOTES.txt"), "mine");
    answers(ticket(1, "changed"));
    Program.Result second = archive("--id", "1");
    assertEquals(0, second.code());
    assertEquals(folder.resolve("archive") + ": extra: NOTES.txt\n", second.err());
    assertEquals("mine", Files.readString(folder.resolve("archive/NOTES.txt")));
  }

  @Test
  void checksTheOutputBeforeItAsksForATicket() throws Exception {
    Path output = folder.resolve("archive");
    Files.createDirectories(output);
    Files.writeString(output.resolve("thesis.txt"), "precious");
    assertEquals(4, archive("--all").code());
    assertEquals(0, whmcs.getRequestCount());
  }

  @Test
  void failsWhenTheRoleMayNotFetchAttachments() throws Exception {
    try (DemoServer server = DemoServer.start(DemoData.sample().refusing("GetTicketAttachment"))) {
      Program.Result result = DemoArchive.archiveAll(server, folder);
      assertEquals(1, result.code());
      assertEquals("Failed: 37 attachments; their pages say why.\n", result.err());
    }
  }

  private void answers(String... bodies) {
    for (String body : bodies) {
      whmcs.enqueue(new MockResponse.Builder().code(200).body(body).build());
    }
  }

  private static String list(int... ids) {
    StringBuilder rows = new StringBuilder();
    for (int id : ids) {
      rows.append(rows.isEmpty() ? "" : ",").append("{\"id\":").append(id).append("}");
    }
    return "{\"result\":\"success\",\"totalresults\":%d,\"tickets\":{\"ticket\":[%s]}}"
        .formatted(ids.length, rows);
  }

  private static String ticket(int id, String message) {
    return """
        {"result":"success","ticketid":%d,"tid":"T%d","subject":"s","date":"2024-01-01 10:00:00",
        "replies":{"reply":[{"replyid":0,"date":"2024-01-01 10:00:00","name":"A","message":"%s"}]},
        "notes":[]}"""
        .formatted(id, id, message);
  }

  private Program.Result archive(String... selection) {
    List<Object> arguments = new ArrayList<>(List.of("archive"));
    arguments.addAll(List.of(selection));
    // The server gives its answers in the order they were put in, whoever asks.
    arguments.addAll(List.of("--concurrency", "1"));
    arguments.addAll(List.of("--store", folder.resolve("tickets.db")));
    arguments.addAll(List.of("--output", folder.resolve("archive")));
    return new Program()
        .with("TICKETFOLIO_URL", whmcs.url("/").toString())
        .with("TICKETFOLIO_IDENTIFIER", "x")
        .with("TICKETFOLIO_SECRET", "hunter2")
        .run(arguments.toArray());
  }

  private Set<String> pages() throws IOException {
    try (var files = Files.walk(folder.resolve("archive/tickets"))) {
      Set<String> names = new TreeSet<>();
      files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
