package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.browser.Chromium;
import io.github.ticketfolio.browser.Firefox;
import io.github.ticketfolio.browser.Sheets;
import io.github.ticketfolio.browser.Sheets.Sheet;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Paper;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that real browsers print: a ticket of forty replies, and long lists. */
class PaperTest {
  private static final int REPLIES = 40;
  private static final double RIGHT_MARGIN_MM = 18;
  private static final String WIDE =
      table("---")
          + table("-") // columns of text, as it has no line of dashes
          + "```\n"
          + "x".repeat(200)
          + "\n```\n\n[a link](https://far.example/"
          + "far/".repeat(40)
          + ")";

  @TempDir private Path folder;

  private static String table(String dashes) {
    String line = "|" + (" " + dashes + " |").repeat(12);
    return line.replace(dashes, "column")
        + "\n"
        + line
        + "\n"
        + line.replace(dashes, "averylongword")
        + "\n\n";
  }

  private static Ticket ticket() {
    Ticket rich = Samples.rich();
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < REPLIES; i++) {
      String text = i == 7 ? WIDE : "Some words.\n\n".repeat(i % 10 == 9 ? 60 : 1 + i % 4);
      String message = "begin" + (100 + i) + "\n\n" + text + "\n\nend" + (100 + i);
      replies.add(
          new Reply(
              i,
              i % 3 == 1 ? Samples.NOBODY : Samples.ANA,
              Samples.post(
                  Samples.at("2024-11-12T14:03:09").plusHours(7L * i),
                  i % 3 == 1 ? "Mia Lund" : "",
                  message),
              0));
    }
    List<Note> notes =
        List.of(
            new Note(
                45,
                Samples.post(Samples.at("2024-11-13T15:00:00"), "Mia", "begin900\n\nX\n\nend900")));
    return new Ticket(
        rich.identity(),
        rich.about(),
        rich.handling(),
        rich.period(),
        new Conversation(replies, notes, Attachments.NONE));
  }

  private Path page(String html) throws IOException {
    return Files.writeString(folder.resolve("page.html"), html);
  }

  private Path ticketPage(Paper paper) throws IOException {
    return page(
        Samples.pages()
            .ticketPage(Samples.input(ticket(), List.of()), new Medium(false, paper))
            .html());
  }

  private Path indexPage() throws IOException {
    List<TicketSummary> tickets =
        IntStream.range(0, 120)
            .mapToObj(i -> SampleIndex.ticket(i, "N-" + i, "A subject", "2024-09-03T10:00:00"))
            .toList();
    return page(Samples.pages().indexPage(SampleIndex.index(SampleIndex.WHOLE, tickets)));
  }

  @Test
  void fitsSheetsInChromium() throws Exception {
    try (Chromium chromium = Chromium.start()) {
      for (Paper paper : Paper.values()) {
        List<Sheet> sheets = Sheets.of(chromium.print(ticketPage(paper), paper));
        assertTicket(sheets);
        for (int i = 0; i < sheets.size(); i++) {
          String place = "Page " + (i + 1) + " of " + sheets.size();
          assertEquals(1, sheets.get(i).count(place), sheets.get(i).text());
        }
      }
      assertIndex(Sheets.of(chromium.print(indexPage(), Paper.A4)));
    }
  }

  @Test
  void fitsSheetsInFirefox() throws Exception {
    try (Firefox firefox = Firefox.start(Files.createDirectory(folder.resolve("profile")))) {
      for (Paper paper : Paper.values()) {
        assertTicket(Sheets.of(firefox.print(ticketPage(paper), paper)));
      }
      assertIndex(Sheets.of(firefox.print(indexPage(), Paper.A4)));
    }
  }

  private static void assertTicket(List<Sheet> sheets) {
    assertTrue(sheets.size() > 8 && sheets.size() < 25, sheets.size() + " sheets");
    assertTrue(sheets.get(0).filled() > 0.6, sheets.get(0).toString());
    for (Sheet sheet : sheets) {
      assertEquals(1, sheet.count("Ticket #KXB-482913"), sheet.text());
      assertEquals(1, sheet.count("Exported 2024-11-30"), sheet.text());
      assertEquals(1, sheet.count("Internal copy · contains staff notes"), sheet.text());
      assertInside(sheet);
    }
    assertShortEntriesWhole(sheets);
    assertEquals(1, sheets.stream().mapToInt(sheet -> sheet.count("<https://far.")).sum());
  }

  private static void assertShortEntriesWhole(List<Sheet> sheets) {
    for (int i = 0; i < REPLIES; i++) {
      int number = 100 + i;
      long begun = sheets.stream().filter(s -> s.count("begin" + number) == 1).count();
      long whole =
          sheets.stream()
              .filter(s -> s.count("begin" + number) == 1 && s.count("end" + number) == 1)
              .count();
      assertEquals(1, begun, "reply " + i);
      assertTrue(whole == 1 || i == 7 || i % 10 == 9, "reply " + i + " is cut");
    }
  }

  private static void assertInside(Sheet sheet) {
    assertTrue(
        sheet.right() < sheet.width() - RIGHT_MARGIN_MM + 0.5,
        sheet.right() + " of " + sheet.width() + " mm: " + sheet.text());
  }

  private static void assertIndex(List<Sheet> sheets) {
    assertTrue(sheets.size() > 2, sheets.size() + " sheets");
    for (Sheet sheet : sheets) {
      assertEquals(1, sheet.count("billing.host.example Internal copy"), sheet.text());
      assertTrue(sheet.count("A subject") == 0 || sheet.count("Department") > 0, sheet.text());
      assertEquals(0, sheet.count("Words"), sheet.text());
      assertInside(sheet);
    }
  }
}
