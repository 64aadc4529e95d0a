package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ticketfolio.message.PlainText;
import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostileTicketTest {
  private static final String EVIL =
      "&lt;script&gt;alert(1)&lt;/script&gt;</style></title><img src=x onerror=alert(1)>"
          + "${7919*7907} [[${7919*7907}]] __${7919*7907}__ *{x} \u0000\u0001\u202e\ufffe\ud800 \"'`";
  private static final String SEEN =
      "<script>alert(1)</script></style></title><img src=x onerror=alert(1)>"
          + "${7919*7907} [[${7919*7907}]] __${7919*7907}__ *{x}";

  private final Pages pages = Samples.pages();

  private static Ticket ticket() {
    Person evil = new Person(1, 2, EVIL, EVIL, new Requestor(EVIL, EVIL, EVIL));
    Reply opening =
        new Reply(
            0,
            evil,
            Samples.post(Samples.at("2024-01-01T00:00:00"), EVIL, "Hi", Samples.files(false, EVIL)),
            9);
    return new Ticket(
        new Identity(EVIL, 7, EVIL, new AccessKey(Samples.KEY)),
        new About(EVIL, evil, EVIL, List.of(EVIL), EVIL),
        new Handling(new Department(1, EVIL), EVIL, EVIL, EVIL, 3),
        new Period(Samples.at("2024-01-01T00:00:00"), Samples.at("2023-01-01T00:00:00")),
        new Conversation(List.of(opening), List.of(), Samples.files(false, EVIL)));
  }

  @Test
  void printsHostileTextAsText() throws Exception {
    TicketLink evil = new TicketLink(EVIL, EVIL, "tickets/x/7.html");
    TicketInput input =
        new TicketInput(
            ticket(),
            Samples.provenance(),
            List.of(),
            new Neighbours(evil, evil),
            number -> Optional.of(evil.href()));
    String html = pages.ticketPage(input).html();
    Document page = Jsoup.parse(html);

    assertEquals(0, page.select("script, img").size());
    assertEquals(SEEN, page.expectFirst("h1").text().substring(0, SEEN.length()));
    assertFalse(html.contains("62615533"), "an expression was evaluated");
    NuChecker.assertValid(html);
  }

  @Test
  void printsHostileSummariesAsText() throws Exception {
    TicketSummary summary = Names.NONE.summary(ticket(), "tickets/x/7.html");
    String html = pages.indexPage(SampleIndex.index(SampleIndex.WHOLE, List.of(summary)));
    Document page = Jsoup.parse(html);

    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("img").size());
    assertEquals(SEEN, page.expectFirst("tbody a").text().substring(0, SEEN.length()));
    NuChecker.assertValid(html);
  }

  @Test
  void printsHostileReasonsAsText() throws Exception {
    TicketLink link = new TicketLink(EVIL, EVIL, "tickets/x/7.html");
    String html =
        pages.reportPage(
            new ReportInput(
                new Scope(EVIL, List.of(new Criterion("department", EVIL)), List.of(link), null),
                SampleIndex.GAPS,
                List.of(new CountGroup(CountGroup.WARNINGS, List.of(new Count(EVIL, -1)))),
                List.of(new FailedTicket(EVIL, EVIL)),
                List.of(new TicketRemark(link, EVIL))));

    assertEquals(0, Jsoup.parse(html).select("script, img").size());
    NuChecker.assertValid(html);
  }

  @Test
  void spellsBidiControlsInFileNames() {
    assertEquals("invoice[U+202E]fdp.exe", FileName.of("invoice\u202efdp.exe"));
  }

  @Test
  void keepsTheSourceReadableAndValid() {
    assertEquals(
        "a\n␀b\t\\u{D800}\\u{FFFE}&amp;", PlainText.source("a\r\n\u0000b\t\ud800\ufffe&amp;"));
  }

  @Test
  void keepsPaperMarginsInsideTheirStrings() {
    String style = new PaperMargins("\"}</style>\n#1", "a\\", "é", null).style(Samples.WORDING);

    assertEquals(
        ":root{--paper-subject:\"\\22 \\7d \\3c \\2f style\\3e \\a \\23 1\";"
            + "--paper-audience:\"a\\5c \";--paper-origin:\"\\e9 \";"
            + "--paper-page:\"Page\";--paper-of:\"of\"}",
        style);
  }
}
