package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an archive when WHMCS has changed, or fails, by the next run. */
@Timeout(120)
class NextRunTest {
  private static final String REFUSED = "{\"result\":\"error\",\"message\":\"Not today\"}";
  private static final String DENIED =
      "{\"result\":\"error\",\"message\":\"Invalid Permissions: API action"
          + " \\\"getticketattachment\\\" is not allowed\"}";
  private static final String ENCODED =
      """
      {"result":"success","ticketid":1,"tid":"T1","deptname":"R&amp;D","status":"On &quot;hold&quot;",
      "date":"2024-01-01 10:00:00","replies":{"reply":[{"replyid":0,"message":"one"}]}}""";
  private static final String WITHOUT_ID =
      """
      {"result":"success","ticketid":1,"tid":"T1","date":"2024-01-01 10:00:00","replies":{"reply":[
      {"replyid":0,"message":"one"},
      {"message":"two","attachments":[{"filename":"a.txt","index":0}]}]}}""";
  private static final String JANUARY = "2024-01-01 10:00:00";
  private static final String MARCH = "2024-03-01 10:00:00";

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

  @Test
  void doesNotFetchAgainWhatHasNotChanged() throws Exception {
    assertEquals(0, archive("--all").code());
    whmcs.forget();
    whmcs.has(2, "changed", MARCH);
    Program.Result second = archive("--all");
    assertEquals(0, second.code(), second.err());
    assertTrue(
        second.out().startsWith("Archived 2 of 2 tickets (1 of them unchanged): "), second.out());
    assertEquals(0, whmcs.asked("GetTicket", "ticketid=1"));
    assertEquals(1, whmcs.asked("GetTicket", "ticketid=2"));
    assertTrue(page("2-T2.html").contains("changed"));
  }

  @Test
  void fetchesAllAgainWhenAskedTo() throws Exception {
    assertEquals(0, archive("--all").code());
    whmcs.forget();
    assertEquals(0, archive("--all", "--refresh").code());
    assertEquals(2, whmcs.asked("GetTicket", "ticketid="));
  }

  @Test
  void fetchesATicketAgainThatIsNamed() throws Exception {
    assertEquals(0, archive("--all").code());
    whmcs.forget();
    assertEquals(0, archive("--id", "1").code());
    assertEquals(1, whmcs.asked("GetTicket", "ticketid=1"));
  }

  @Test
  void keepsThePagesOfTicketsThatWhmcsNoLongerLists() throws Exception {
    assertEquals(0, archive("--all").code());
    whmcs.deletes(1);
    Program.Result second = archive("--all");
    assertEquals(0, second.code(), second.err());
    assertTrue(
        second.out().startsWith("Archived 1 of 1 ticket (1 of them unchanged): "), second.out());
    assertEquals(
        "Warning: ticket T1: WHMCS no longer has this ticket; its page shows the last answer.\n",
        second.err());
    assertEquals(Set.of("1-T1.html", "2-T2.html"), pages());
  }

  /** A role that was changed may hide tickets from the list. */
  @Test
  void takesNoTicketForVanishedThatTheListLacks() throws Exception {
    assertEquals(0, archive("--all").code());
    whmcs.unlists(1);
    whmcs.forget();
    Program.Result second = archive("--all");
    assertEquals(0, second.code(), second.err());
    assertEquals("", second.err());
    assertEquals(1, whmcs.asked("GetTicket", "ticketid=1"));
    assertTrue(
        second.out().startsWith("Archived 2 of 2 tickets (1 of them unchanged): "), second.out());
    assertTrue(report().contains("\"listed\":1,"), report());
  }

  @Test
  void takesATicketThatIsListedAgainForAliveAgain() throws Exception {
    assertEquals(0, archive("--all").code());
    whmcs.deletes(1);
    assertEquals(0, archive("--all").code());
    whmcs.has(1, "one", JANUARY);
    Program.Result third = archive("--all");
    assertEquals("", third.err());
    assertTrue(third.out().startsWith("Archived 2 of 2 tickets (2 of them unchanged): "));
  }

  /** WHMCS stores names encoded. */
  @Test
  void findsDepartmentsAndStatusesAsPeopleTypeThem() throws Exception {
    whmcs.answersWith(1, ENCODED);
    assertEquals(0, fetch("--id", "1-2").code());
    for (String search : List.of("--department=R&D", "--status=On \"hold\"", "--department=r&d")) {
      assertTrue(render(search).out().startsWith("Archived 1 of 1 ticket: "), search);
    }
  }

  @Test
  void takesNothingForAFile() throws Exception {
    whmcs
        .hasWithFiles(3, 1)
        .refuses("GetTicketAttachment", "{\"result\":\"success\",\"data\":null}");
    Program.Result result = archive("--all");
    assertEquals(1, result.code());
    assertTrue(result.out().contains(", attachments 1 failed; "), result.out());
  }

  @Test
  void saysThatAFileCameEmpty() throws Exception {
    whmcs
        .hasWithFiles(3, 1)
        .refuses(
            "GetTicketAttachment", "{\"result\":\"success\",\"filename\":\"0.txt\",\"data\":\"\"}");
    Program.Result result = archive("--all");
    assertEquals(0, result.code());
    assertEquals("Warning: ticket T3: an attachment came empty: \"01-1-0.txt\"\n", result.err());
  }

  @Test
  void asksForNoFileOfAnEntryWithoutAnId() throws Exception {
    whmcs.answersWith(1, WITHOUT_ID);
    Program.Result result = archive("--id", "1");
    assertEquals(1, result.code());
    assertEquals(0, whmcs.asked("GetTicketAttachment", ""));
    assertTrue(page("1-T1.html").contains("WHMCS told no id of the entry it hangs on"));
  }

  @Test
  void endsWithTheKindsOfWarningsWhereThereAreMany() throws Exception {
    for (int id = 1; id <= 9; id++) {
      whmcs.has(id, "one", "soon");
    }
    Program.Result result = archive("--all");
    List<String> lines = result.err().lines().toList();
    assertEquals(7, lines.size(), result.err());
    assertEquals(
        "… and 13 more warnings in " + folder.resolve("archive/report.html"), lines.get(5));
    assertTrue(
        lines.get(6).startsWith("Warnings by kind: 9 × lastreply is no date; "), lines.get(6));
    assertTrue(result.out().contains("; 9 listed; 14 calls"), result.out());
  }

  @Test
  void failsTheTicketsWhosePagesLackWords() throws Exception {
    Path template = folder.resolve("theme/templates/ticket.html");
    Files.createDirectories(template.getParent());
    String built = Files.readString(Path.of("templates/ticket.html"));
    Files.writeString(template, built.replace("th:utext=\"${e.html}\"", "th:text=\"'x'\""));
    Program.Result result = archive("--all", "--theme", folder.resolve("theme").toString());
    assertEquals(1, result.code());
    assertEquals(
        List.of(
            "Failed: ticket id 1: entry #1: its message is not in the page.",
            "Failed: ticket id 2: entry #1: its message is not in the page."),
        result.err().lines().sorted().toList());
  }

  /** Nobody waits for a ticket with many files once no other call can succeed. */
  @Test
  void stopsOtherTicketsAtOnceWhenOneIsRefused() throws Exception {
    whmcs
        .hasWithFiles(1, 400)
        .takes("GetTicketAttachment", Duration.ofMillis(50))
        .answersWith(2, "{\"result\":\"error\",\"message\":\"Invalid IP 203.0.113.7\"}");
    assertEquals(3, archive("--all", "--concurrency", "2").code());
    long asked = whmcs.asked("GetTicketAttachment", "");
    assertTrue(asked < 200, asked + " files");
  }

  @Test
  void countsTheCallsOfARunThatWasBrokenOff() throws Exception {
    whmcs.answersWith(2, "{\"result\":\"error\",\"message\":\"Invalid IP 203.0.113.7\"}");
    assertEquals(3, archive("--all", "--concurrency", "1").code());
    whmcs.has(2, "two", JANUARY);
    assertEquals(0, archive("--all").code());
    assertTrue(report().contains("\"calls\":" + whmcs.requests() + ","), report());
  }

  @Test
  void marksATicketAsVanishedThatIsNamedAndGone() throws Exception {
    assertEquals(0, archive("--id", "1-2").code());
    whmcs.deletes(1);
    Program.Result second = archive("--id", "1-2");
    assertEquals(1, second.code());
    assertEquals(
        "Failed: ticket id 1: WHMCS answered \"Ticket ID Not Found\". Check the number. Its page"
            + " shows the answer of an earlier run.\n"
            + "Warning: ticket T1: WHMCS no longer has this ticket; its page shows the last"
            + " answer.\n",
        second.err());
    assertEquals(Set.of("1-T1.html", "2-T2.html"), pages());
  }

  @Test
  void keepsThePageOfATicketThatCannotBeFetchedAgain() throws Exception {
    assertEquals(0, archive("--id", "1").code());
    whmcs.answersWith(1, REFUSED);
    Program.Result second = archive("--id", "1");
    assertEquals(1, second.code());
    assertEquals(
        "Failed: ticket id 1: WHMCS answered \"Not today\". Its page shows the answer of an earlier"
            + " run.\n",
        second.err());
    assertTrue(second.out().startsWith("Archived 0 of 1 ticket: "), second.out());
    assertEquals(Set.of("1-T1.html"), pages());
  }

  @Test
  void isNoFailureAnyMoreOnceALaterRunHasFetchedIt() throws Exception {
    whmcs.answersWith(1, REFUSED);
    assertEquals(1, archive("--id", "1").code());
    whmcs.has(1, "one", JANUARY);
    assertEquals(0, fetch("--id", "1-2").code());
    assertEquals(0, render("--id", "1").code());
  }

  @Test
  void saysWhichListedTicketsAreMissingHoweverOftenItIsRendered() throws Exception {
    whmcs.answersWith(1, REFUSED);
    assertEquals(1, archive("--all").code());
    Program.Result again = render("--all");
    assertEquals(1, again.code());
    assertTrue(again.out().startsWith("Archived 1 of 2 tickets: "), again.out());
    assertEquals("Failed: ticket id 1: WHMCS answered \"Not today\".\n", again.err());
  }

  @Test
  void fetchesTheMissingFilesOfAnUnchangedTicketOnly() throws Exception {
    whmcs.hasWithFiles(3, 2);
    assertEquals(0, archive("--all", "--no-attachments").code());
    assertEquals(0, whmcs.asked("GetTicketAttachment", ""));
    whmcs.forget();
    Program.Result second = archive("--all");
    assertEquals(0, second.code(), second.err());
    assertEquals(0, whmcs.asked("GetTicket", "ticketid="));
    assertEquals(2, whmcs.asked("GetTicketAttachment", ""));
    assertTrue(second.out().contains(", attachments 2 beside page; "), second.out());
    whmcs.forget();
    assertEquals(0, archive("--all").code());
    assertEquals(0, whmcs.asked("GetTicketAttachment", ""));
  }

  @Test
  void asksOnceOnlyForFilesThatTheRoleMayNotHave() throws Exception {
    whmcs.hasWithFiles(3, 40).refuses("GetTicketAttachment", DENIED);
    Program.Result refused = archive("--all");
    assertEquals(1, refused.code());
    assertEquals(1, whmcs.asked("GetTicketAttachment", ""));
    assertEquals(
        "Failed: 40 attachments; their pages say why.\n"
            + "Warning: attachments: WHMCS answered \"Invalid Permissions: API action"
            + " \"getticketattachment\" is not allowed\". Give the API role this action, and the"
            + " role of its administrator API Access.\n",
        refused.err());
    whmcs.allows("GetTicketAttachment");
    Program.Result mended = archive("--all");
    assertEquals(0, mended.code(), mended.err());
    assertEquals(41, whmcs.asked("GetTicketAttachment", ""));
  }

  @Test
  void leavesLargeFilesInWhmcsUntilTheyAreWanted() throws Exception {
    whmcs.hasWithFiles(3, 1);
    Program.Result small = archive("--all", "--max-attachment-size", "10");
    assertEquals(0, small.code(), small.err());
    assertTrue(small.out().contains(", attachments 1 too large; "), small.out());
    assertTrue(page("3-T3.html").contains("larger than 10 bytes"));
    whmcs.forget();
    assertEquals(0, archive("--all", "--max-attachment-size", "10").code());
    assertEquals(0, whmcs.asked("GetTicketAttachment", ""));
    Program.Result large = archive("--all");
    assertTrue(large.out().contains(", attachments 1 beside page; "), large.out());
  }

  @Test
  void takesAFileThatWhmcsNoLongerHasForRemoved() throws Exception {
    whmcs
        .hasWithFiles(3, 1)
        .refuses(
            "GetTicketAttachment", "{\"result\":\"error\",\"message\":\"Attachments Deleted\"}");
    Program.Result result = archive("--all");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains(", attachments 1 removed; "), result.out());
  }

  @Test
  void writesNothingWhenNoTicketCanBeHad() throws Exception {
    whmcs.answersWith(1, REFUSED);
    Program.Result result = archive("--id", "1");
    assertEquals(1, result.code());
    assertEquals("No ticket could be archived; nothing was written.\n", result.out());
    assertFalse(Files.exists(folder.resolve("archive")));
  }

  @Test
  void saysHowManyFilesOfAWiderArchiveAreGone() throws Exception {
    assertEquals(0, archive("--id", "1-2").code());
    Program.Result second = archive("--id", "1");
    assertEquals(
        "1 file of the earlier archive in this folder: removed, because they are not part of this"
            + " one. The store keeps their tickets.\n",
        second.err());
    assertEquals(Set.of("1-T1.html"), pages());
  }

  @Test
  void takesNoTicketForAnother() throws Exception {
    whmcs.answersWith(1, TinyWhmcs.ticket(99, "another", JANUARY, ""));
    Program.Result result = archive("--id", "1");
    assertEquals(1, result.code());
    assertEquals("Failed: ticket id 1: WHMCS answered with another ticket, id 99.\n", result.err());
  }

  @Test
  void makesOneOddTicketThatTicketsFailure() throws Exception {
    whmcs.has(1, "one", "+12345-01-01 10:00:00");
    assertEquals(0, archive("--id", "1").code());
    assertEquals(Set.of("1-T1.html"), pages());
  }

  @Test
  void leavesAStrangersFileInTheFolderAlone() throws Exception {
    assertEquals(0, archive("--id", "1").code());
    Files.writeString(folder.resolve("archive/NOTES.txt"), "mine");
    whmcs.has(1, "changed", MARCH);
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
    assertEquals(0, whmcs.requests());
  }

  @Test
  void failsWhenTheRoleMayNotFetchAttachments() throws Exception {
    try (DemoServer server = DemoServer.start(DemoData.sample().refusing("GetTicketAttachment"))) {
      Program.Result result = DemoArchive.archiveAll(server, folder);
      assertEquals(1, result.code());
      assertTrue(
          result.err().startsWith("Failed: 37 attachments; their pages say why.\n"), result.err());
    }
  }

  @Test
  void goesOnWithoutTheNamesThatTheRoleMayNotHave() throws Exception {
    DemoData data =
        DemoData.sample().refusing("GetSupportDepartments", "GetSupportStatuses", "GetAdminUsers");
    try (DemoServer server = DemoServer.start(data)) {
      Program.Result result = DemoArchive.archiveAll(server, folder);
      assertEquals(0, result.code(), result.err());
      assertEquals(3, result.err().lines().filter(line -> line.contains(" list: ")).count());
    }
  }

  private Program.Result archive(String... selection) {
    List<Object> arguments = arguments("archive", selection);
    arguments.addAll(List.of("--output", folder.resolve("archive")));
    return program().run(arguments.toArray());
  }

  private Program.Result fetch(String... selection) {
    return program().run(arguments("fetch", selection).toArray());
  }

  private Program.Result render(String... selection) {
    List<Object> arguments = arguments("render", selection);
    arguments.addAll(List.of("--output", folder.resolve("archive")));
    return program().run(arguments.toArray());
  }

  private List<Object> arguments(String command, String... selection) {
    List<Object> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(selection));
    arguments.addAll(List.of("--store", folder.resolve("tickets.db")));
    return arguments;
  }

  private Program program() {
    return new Program()
        .with("TICKETFOLIO_URL", whmcs.url())
        .with("TICKETFOLIO_IDENTIFIER", "x")
        .with("TICKETFOLIO_SECRET", "hunter2");
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve("archive/tickets/2024-01").resolve(name));
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("archive/report.json")).replaceAll("\\s", "");
  }

  private Set<String> pages() throws IOException {
    try (var files = Files.walk(folder.resolve("archive/tickets"))) {
      Set<String> names = new TreeSet<>();
      files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
