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
      assertEquals(3, result.err().lines().filter(line -> line.startsWith("Warning: ")).count());
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

  private Set<String> pages() throws IOException {
    try (var files = Files.walk(folder.resolve("archive/tickets"))) {
      Set<String> names = new TreeSet<>();
      files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
