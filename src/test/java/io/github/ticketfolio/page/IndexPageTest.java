package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class IndexPageTest {
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
        List.of("Tickets 4", "Replies 6", "Staff notes 2", "Attachments 12"),
        page.select(".tiles div").eachText());
  }

  @Test
  void drawsTicketsPerMonthWithTheirNumbers() {
    assertEquals(
        List.of("2024-09 1", "2024-10 0", "2024-11 2"), page.select(".plot tbody tr").eachText());
    assertEquals(List.of("50", "0", "100"), page.select(".plot rect").eachAttr("height"));
  }

  @Test
  void drawsTicketsPerYearWhenTheMonthsAreMany() {
    List<TicketSummary> tickets = new ArrayList<>();
    tickets.add(SampleIndex.ticket(1, "1", "a", "2014-01-01T00:00:00"));
    tickets.add(SampleIndex.ticket(2, "2", "b", "2024-01-01T00:00:00"));
    Document years =
        Jsoup.parse(Samples.pages().indexPage(SampleIndex.index(SampleIndex.WHOLE, tickets)));

    assertEquals("Tickets opened per year", years.select("figcaption").text());
    assertEquals(11, years.select(".plot rect").size());
  }

  @Test
  void isARealTable() {
    assertEquals("All archived tickets, newest first", page.select("#table caption").text());
    assertEquals(10, page.select("#table thead th[scope=col]").size());
    assertEquals("Opened", page.select("#table th[aria-sort=descending]").text());
    assertEquals(4, page.select("#table tbody th[scope=row]").size());
  }
}
