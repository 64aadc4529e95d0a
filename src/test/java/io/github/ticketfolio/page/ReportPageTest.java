package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.ticket.TicketLink;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final FailedTicket FAILED =
      new FailedTicket("99999", "WHMCS answered \"Ticket ID Not Found\".");
  private static final TicketRemark REMARK =
      new TicketRemark(new TicketLink("KXB-1", "Rack", "tickets/x/1.html"), "entry 4: odd");

  private final Document page = Jsoup.parse(Samples.pages().reportPage(SampleIndex.report()));

  @Test
  void tellsSourceAndCoverage() {
    assertEquals(
        List.of(
            "Source: billing.host.example",
            "Selected: department Sales & Orders · opened 2024-01-01 00:00 or later"),
        page.select(".period").eachText());
    assertEquals(
        "8 412 of 8 415 tickets archived · 3 failed · 12 attachments removed in WHMCS before the"
            + " export · 1 attachment not in the archive for another reason",
        page.select(".gaps").text().replace('\u00a0', ' '));
  }

  @Test
  void showsWhatWasCountedAndLeavesEmptyGroupsOut() {
    assertEquals(
        """
        Tickets
          asked for: 8 415
          counted by WHMCS: 8 415
          listed by WHMCS: 8 415
          archived by this run: 8 412
          unchanged since an earlier run: 7 120
          failed: 3
        Attachments
          beside their page: 1 204 331
          removed in WHMCS before the export: 12
          too large, not fetched: 1
        Calls to WHMCS
          calls: 9 733
          of them retries: 4
        """,
        groups().replace('\u00a0', ' '));
  }

  private String groups() {
    StringBuilder text = new StringBuilder();
    for (Element group : page.select(".groups section")) {
      text.append(page.select("#" + group.attr("aria-labelledby")).text()).append('\n');
      for (Element count : group.select("dl div")) {
        text.append("  " + count.select("dt").text() + ": " + count.select("dd").text() + "\n");
      }
    }
    return text.toString();
  }

  @Test
  void namesWhatFailedAndWhy() {
    assertEquals("Tickets that failed", page.select("#failed").text());
    assertEquals(
        List.of(
            "99999 WHMCS answered \"Ticket ID Not Found\".",
            "#KXB-1 Rack & power entry 4: shown as plain text"),
        page.select("section:not([aria-labelledby=ids]) tbody tr").eachText());
    assertEquals("tickets/x/7001.html", page.expectFirst("tbody a").attr("href"));
    assertEquals(0, page.select(".more").size());
  }

  @Test
  void listsWhatWhmcsNoLongerHas() {
    Element vanished = page.expectFirst("section[aria-labelledby=vanished]");

    assertEquals(List.of("#KXB-1 Rack & power"), vanished.select("li").eachText());
    assertEquals("tickets/x/7001.html", vanished.select("li a").attr("href"));
  }

  @Test
  void explainsTheGapsInIds() {
    Element ids = page.expectFirst("section[aria-labelledby=ids]");

    assertEquals(
        "From id 7001 to id 120000, 104 585 ids have no ticket in this archive. That is no proof"
            + " that any was lost: WHMCS uses no id twice, so tickets that were deleted or merged"
            + " into others leave gaps, and so do tickets of other departments and those that were"
            + " not selected.",
        ids.select("p").text().replace('\u00a0', ' '));
    assertEquals(
        List.of("7010 7014 5", "9000 99000 90 001"),
        ids.select("tbody tr").eachText().stream().map(s -> s.replace('\u00a0', ' ')).toList());
  }

  @Test
  void saysNothingOfGapsAndVanishedTicketsWhereThatIsNotTold() {
    Document told = report(0, 0);

    assertEquals(List.of("failed", "remarks"), told.select("main > section > h2").eachAttr("id"));
  }

  @Test
  void saysThatNothingFailed() {
    Document clean = report(0, 0);

    assertEquals(
        "Tickets that failed None: every ticket that was asked for is archived.",
        clean.select("section[aria-labelledby=failed]").text());
    assertEquals("Remarks None.", clean.select("section[aria-labelledby=remarks]").text());
  }

  @Test
  void endsListsThatNobodyWouldRead() {
    Document full = report(1000, 1000);
    Document endless = report(1001, 2500);

    assertEquals(2000, full.select("tbody tr").size());
    assertEquals(0, full.select(".more").size());
    assertEquals(2000, endless.select("tbody tr").size());
    assertEquals(
        List.of(
            "1 more failed ticket is listed in report.json.",
            "1 500 more remarks are listed in report.json."),
        endless.select(".more").eachText().stream().map(s -> s.replace('\u00a0', ' ')).toList());
    assertEquals(List.of("report.json", "report.json"), endless.select(".more a").eachAttr("href"));
  }

  private static Document report(int failures, int remarks) {
    return Jsoup.parse(
        Samples.pages()
            .reportPage(
                new ReportInput(
                    new Scope("billing.host.example", List.of(), null, null),
                    SampleIndex.WHOLE,
                    List.of(),
                    Collections.nCopies(failures, FAILED),
                    Collections.nCopies(remarks, REMARK))));
  }
}
