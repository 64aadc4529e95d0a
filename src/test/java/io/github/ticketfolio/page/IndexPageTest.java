package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class IndexPageTest {
  /** A number of notes that no other number is, nor part of one. */
  private static final int CANARY = 70_917;

  private final Document page = Jsoup.parse(Samples.pages().indexPage(SampleIndex.full()));

  @Test
  void listsAllTicketsNewestFirst() {
    assertEquals(
        List.of(
            "KXB-9 Invoice Lena Weiß Sales Closed 2024-11-30 2024-12-01 1 0 2",
            "KXB-482913 Mail from \"R&D\" isn't delivered Ana Petrović Technical & Mail Pending"
                + " Vendor 2024-11-12 2024-11-18 4 2 8",
            "KXB-1 Rack & power Lena Weiß Sales Closed 2024-09-03 2024-09-04 1 0 2",
            "00417 (no subject) Client Open not recorded not recorded 0 0 0"),
        page.select("#table tbody tr").eachText());
  }

  @Test
  void linksEveryTicket() {
    assertEquals(
        List.of(
            "tickets/x/7500.html",
            "tickets/2024-11/7311-KXB-482913.html",
            "tickets/x/7001.html",
            "tickets/undated/12-00417.html"),
        page.select("#table tbody a").eachAttr("href"));
  }

  @Test
  void tellsHowCompleteItIs() {
    assertEquals(
        "8 412 of 8 415 tickets archived · 3 failed · 12 attachments removed in WHMCS before the"
            + " export · 1 attachment not in the archive for another reason · Run report",
        page.select(".gaps").text().replace('\u00a0', ' '));
    Document whole =
        Jsoup.parse(Samples.pages().indexPage(SampleIndex.index(SampleIndex.WHOLE, List.of())));
    assertEquals("2 of 2 tickets archived · Run report", whole.select(".coverage").text());
    assertEquals(0, whole.select(".gaps").size());
  }

  @Test
  void showsPeriodAndNumbers() {
    assertEquals(
        "billing.host.example · opened September 2024 to November 2024",
        page.select(".period").text());
    assertEquals(
        List.of(
            "Tickets 4",
            "Replies 6",
            "Median to first staff answer 2 hours 16 minutes",
            "Median to last reply 1 day",
            "Attachments 12"),
        page.select(".tiles div").eachText());
  }

  @Test
  void drawsTicketsPerMonthWithTheirNumbers() {
    assertEquals(
        List.of("2024-09 1", "2024-10 0", "2024-11 2"),
        page.select("[aria-labelledby=plot] tbody tr").eachText());
    assertEquals(List.of("50", "0", "100"), page.select(".plot > svg rect").eachAttr("height"));
  }

  @Test
  void drawsTicketsPerYearWhenTheMonthsAreMany() {
    List<TicketSummary> tickets = new ArrayList<>();
    tickets.add(SampleIndex.ticket(1, "1", "a", "2014-01-01T00:00:00"));
    tickets.add(SampleIndex.ticket(2, "2", "b", "2024-01-01T00:00:00"));
    Document years =
        Jsoup.parse(Samples.pages().indexPage(SampleIndex.index(SampleIndex.WHOLE, tickets)));

    assertEquals("Tickets opened per year", years.select("#plot").text());
    assertEquals(11, years.select(".plot > svg rect").size());
  }

  @Test
  void isARealTable() {
    assertEquals("Tickets, newest first", page.select("#table caption").text());
    assertEquals(10, page.select("#table thead th[scope=col]").size());
    assertEquals("Opened", page.select("#table th[aria-sort=descending]").text());
    assertEquals(4, page.select("#table tbody th[scope=row]").size());
  }

  @Test
  void leavesOutWhatNobodyKnows() {
    Document empty = Jsoup.parse(Samples.pages().indexPage(SampleIndex.empty()));

    assertEquals(
        List.of("Tickets 0", "Replies 0", "Attachments 0"), empty.select(".tiles div").eachText());
    assertEquals(0, empty.select("figure, .facets details").size());
  }

  @Test
  void drawsTheDepartmentsLargestFirst() {
    assertEquals(
        List.of("Sales 2", "No department 1", "Technical & Mail 1"),
        page.select("[aria-labelledby=departments] tbody tr").eachText());
    assertEquals(
        List.of("1000", "500", "500"), page.select(".departments li rect").eachAttr("width"));
  }

  @Test
  void drawsTheLargestOfManyDepartmentsAndListsAll() {
    List<TicketSummary> tickets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      TicketSummary ticket = SampleIndex.ticket(i, "n", "s", "2024-01-01T00:00:00");
      Topic topic = new Topic(new Department(i, "D" + i), "Open", "Low", 9, "Ana");
      tickets.add(new TicketSummary(i, ticket.link(), topic, ticket.times(), ticket.counts()));
    }
    Document many =
        Jsoup.parse(Samples.pages().indexPage(SampleIndex.index(SampleIndex.WHOLE, tickets)));

    assertEquals("Tickets by department: the 8 largest of 40", many.select("#departments").text());
    assertEquals(8, many.select(".departments li").size());
    assertEquals(40, many.select(".departments tbody tr").size());
  }

  @Test
  void offersWhatRowsCanBeFilteredBy() {
    assertEquals(
        List.of("Department", "Status", "Priority"), page.select(".facets summary").eachText());
    assertEquals(
        List.of("Sales 2", "Technical & Mail 1"),
        page.select(".facets details:first-child label").eachText());
    assertEquals(List.of("High", "Low"), page.select(".facets [name=priority]").eachAttr("value"));
    assertEquals(
        List.of("attachments", "notes"), page.select(".facets [name=has]").eachAttr("value"));
    assertEquals("{0} of 4 tickets", page.expectFirst("#find").attr("data-some"));
    assertTrue(page.expectFirst("#find").hasAttr("hidden"), "only a script can filter");
  }

  @Test
  void leadsToEveryList() {
    assertEquals(
        List.of("2024 Sep 2024 1 Nov 2024 2", "2023 Jan 2023 1 204"),
        page.select(".years dl > div").eachText().stream()
            .map(text -> text.replace('\u00a0', ' '))
            .toList());
    assertEquals(
        List.of(
            "lists/month/2024-09.html",
            "lists/month/2024-11.html",
            "lists/month/2023-01.html",
            "lists/month/undated.html",
            "lists/department/0-department.html",
            "lists/department/3-x.html",
            "lists/status/1-closed.html",
            "lists/clients.html",
            "lists/client/guests.html"),
        page.select(".browse a").eachAttr("href"));
    assertEquals(
        List.of("No department 1", "Technical & Mail 1"),
        page.select(".browse h3:contains(Department) + ul li").eachText());
  }

  @Test
  void leadsToReportManifestAndTable() {
    assertEquals(
        List.of("report.html", "tickets.csv", "manifest-sha256.txt"),
        page.select("footer a").eachAttr("href"));
  }

  @Test
  void holdsTheNewestOfVeryManyAndSaysSo() {
    List<TicketSummary> tickets = new ArrayList<>();
    for (int i = 0; i < IndexPage.MOST_ROWS + 1; i++) {
      tickets.add(SampleIndex.ticket(i, "N" + i, "s", "2024-01-01T00:00:00"));
    }
    Document many =
        Jsoup.parse(Samples.pages().indexPage(SampleIndex.index(SampleIndex.WHOLE, tickets)));

    assertEquals(IndexPage.MOST_ROWS, many.select("#table tbody tr").size());
    assertEquals("N200", many.expectFirst("#table tbody .no").text());
    assertEquals(
        "The newest 200 of 201 tickets stand here; all of them are in the lists. Browse",
        many.select(".rest").text().replace('\u00a0', ' '));
    assertEquals("#browse", many.expectFirst(".rest a").attr("href"));
    assertEquals(0, page.select(".rest").size());
  }

  @Test
  void saysNothingOfNotesToCustomers() {
    assertTrue(everything(Samples.pages()).contains(Integer.toString(CANARY)));

    String customer = everything(Samples.customerPages());
    assertFalse(customer.contains(Integer.toString(CANARY)));
    assertFalse(customer.contains(Quantity.grouped(CANARY)));
    Document index = Jsoup.parse(Samples.customerPages().indexPage(noted()));
    assertEquals(0, index.select("[data-key=notes], [data-name=Notes], [value=notes]").size());
    assertEquals(9, index.select("#table thead th").size());
    assertEquals(9, index.expectFirst("#table tbody tr").childrenSize());
    String words = Jsoup.parse(customer).text().replace("staff notes are never part", "");
    assertFalse(words.toLowerCase(Locale.ROOT).contains("note"), words);
  }

  private static String everything(Pages pages) {
    ListInput list = SampleIndex.list();
    List<TicketSummary> tickets = SampleIndex.tickets(noted());
    return pages.indexPage(noted())
        + pages.listPage(new ListInput("h", list.topic(), list.paging(), tickets))
        + pages.clientsPage(SampleIndex.clients())
        + SampleIndex.table(pages, tickets);
  }

  private static IndexInput noted() {
    List<TicketSummary> noted = new ArrayList<>();
    for (TicketSummary ticket : SampleIndex.full().tickets()) {
      Counts counts = new Counts(1, CANARY, 3);
      noted.add(
          new TicketSummary(ticket.id(), ticket.link(), ticket.topic(), ticket.times(), counts));
    }
    return SampleIndex.index(SampleIndex.WHOLE, noted);
  }
}
