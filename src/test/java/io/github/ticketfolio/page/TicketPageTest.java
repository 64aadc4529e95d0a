package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.ReplyOrder;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TicketPageTest {
  private final String html = Samples.pages().ticketPage(Samples.richInput()).html();
  private final Document page = Jsoup.parse(html);

  @Test
  void namesTheTicketInItsTitleAndHeading() {
    assertEquals("Mail from \"R&D\" isn't delivered · #KXB-482913", page.title());
    assertEquals(List.of("Mail from \"R&D\" isn't delivered"), page.select("h1").eachText());
    assertEquals(
        List.of(
            "Ticket: #KXB-482913",
            "Status: Pending Vendor",
            "Priority: High priority",
            "Department: Technical & Mail"),
        page.select(".chips li").eachText());
  }

  @Test
  void leadsBackToTheIndexAndToItsLists() {
    assertEquals(
        List.of(
            "../../index.html",
            "../../lists/department/3-technical.html",
            "../../lists/month/2024-11.html"),
        page.select(".crumbs a").eachAttr("href"));
    assertEquals(
        List.of("All tickets", "Technical & Mail", "November 2024"),
        page.select(".crumbs a").eachText());
  }

  @Test
  void leadsToTheClientsOtherTickets() {
    Element previous = page.expectFirst("a[rel=prev]");
    Element next = page.expectFirst("a[rel=next]");

    assertEquals("../../tickets/2024-10/7001-KXB-1.html", previous.attr("href"));
    assertEquals("Client’s previous ticket #KXB-1 Rack & power", previous.text());
    assertEquals("../../tickets/2024-12/7500-KXB-9.html", next.attr("href"));
  }

  @Test
  void saysForWhomItIsAndWhatIsMissing() {
    assertEquals("INTERNAL COPY · contains staff notes", page.select(".audience").text());
    assertEquals(
        "Not complete. Of 8 attachments: 1 was removed in WHMCS before this export · 1 could not be"
            + " downloaded · 1 was too large to fetch · 1 was not fetched · 1 was withheld for this"
            + " audience. See the attachments",
        page.select(".gaps").text());
  }

  @Test
  void saysNothingOfGapsWhenAllIsThere() {
    TicketInput input = Samples.input(Samples.small("Hello", "Hi"), List.of());

    assertEquals(0, Jsoup.parse(Samples.pages().ticketPage(input).html()).select(".gaps").size());
  }

  @Test
  void listsEveryFact() {
    assertEquals(
        """
        Opened: 12 Nov 2024, 14:03 +01:00
        Last reply: 18 Nov 2024, 09:30 +01:00
        Duration: 5 days 19 hours
        First staff answer: after 2 hours 16 minutes
        Requestor: Ana Petrović
        Requestor type: Authorized User
        E-mail: ana@nord.example
        Name on ticket: R&D Lab "Nord"
        E-mail on ticket: lab@nord.example
        Client id: 214
        Contact id: 31
        Owner: Nord Laboratories
        CC: boss@nord.example, it@nord.example
        Department: Technical & Mail (id 3)
        Opened by: Mia Lund
        Flagged to: Tom O'Neil (id 4)
        Service: Service 12
        Contents: 4 replies · 2 notes · 8 files
        Order: Oldest first""",
        facts(page.expectFirst(".facts")));
  }

  @Test
  void leavesEmptyFactsOut() {
    TicketInput input = Samples.input(Samples.small("", "Hi"), List.of());
    Document small = Jsoup.parse(Samples.pages().ticketPage(input).html());

    assertEquals("(no subject)", small.select("h1").text());
    assertEquals(
        """
        Opened: 2 Jan 2024, 03:04 +01:00
        Last reply: not recorded
        Client id: Guest
        Contents: 0 replies · 0 notes · 0 files
        Order: Oldest first""",
        facts(small.expectFirst(".facts")));
    assertEquals(0, small.select("#attachments").size());
  }

  @Test
  void tellsWhereItComesFrom() {
    assertEquals(
        """
        Source: billing.host.example
        Ticket: id 7311, number KXB-482913
        Answer: GetTicket, result: success
        Fetched: 2024-11-30 04:05:06 UTC
        Program: Ticketfolio 0.1.0
        Audience: Internal copy
        Times: WHMCS records its server’s local time without a zone. Times are read as \
        Europe/Berlin and shown with their offset from UTC.
        SHA-256 of the answer: %s
        Check this page: sha256sum -c manifest-sha256.txt"""
            .formatted(Samples.HASH),
        facts(page.expectFirst("footer")));
  }

  @Test
  void neverShowsTheAccessKey() {
    assertFalse(html.contains(Samples.KEY));
  }

  @Test
  void jumpsToTheMarksOfTheThread() {
    assertEquals(
        List.of("#r-0", "#r-904", "#r-901", "#n-45", "#attachments", "#provenance"),
        page.select(".jump a").eachAttr("href"));
  }

  @Test
  void everyAnchorThatALinkNamesIsThere() {
    List<String> targets = page.select("a[href^=#]").eachAttr("href");

    assertTrue(targets.size() > 20);
    targets.forEach(href -> assertEquals(1, page.select("[id=" + href.substring(1) + "]").size()));
  }

  @Test
  void reversesTheThreadButNotItsNumbers() {
    Pages newestFirst = new Pages(Samples.options(ReplyOrder.DESC), Samples.NAMES);
    Document reversed = Jsoup.parse(newestFirst.ticketPage(Samples.richInput()).html());

    assertEquals(
        List.of("r-904", "r-903", "n-46", "r-902", "r-901", "n-45", "r-0"),
        reversed.select("article").eachAttr("id"));
    assertEquals("#1", reversed.expectFirst("#r-0 .ways a").text());
    assertEquals(
        List.of("3 days earlier", "3 days earlier"), reversed.select(".day small").eachText());
  }

  private static String facts(Element list) {
    return list.select("dl > div").stream()
        .map(fact -> fact.expectFirst("dt").text() + ": " + fact.expectFirst("dd").text())
        .collect(Collectors.joining("\n"));
  }
}
