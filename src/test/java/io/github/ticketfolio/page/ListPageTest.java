package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ListPageTest {
  private final Document page = Jsoup.parse(Samples.pages().listPage(SampleIndex.list()));
  private final Document clients = Jsoup.parse(Samples.pages().clientsPage(SampleIndex.clients()));

  @Test
  void saysWhatItLists() {
    assertEquals("Department: Technical & Mail · Page 2 of 3 · billing.host.example", page.title());
    assertEquals("Technical & Mail", page.select("h1").text());
    assertEquals("Department", page.select(".kind").text());
    assertEquals("1 450 tickets", page.select(".period").text().replace('\u00a0', ' '));
    assertEquals("INTERNAL COPY · contains staff notes", page.select(".audience").text());
    assertEquals("All tickets Technical & Mail", page.select(".crumbs").text());
    assertEquals("../../index.html", page.select(".crumbs a").attr("href"));
  }

  @Test
  void leadsToThePagesBeforeAndAfter() {
    String previous = "../../lists/department/3-technical-mail.html";
    String next = "../../lists/department/3-technical-mail-3.html";
    assertEquals(List.of("prev", "next", "prev", "next"), page.select(".steps a").eachAttr("rel"));
    assertEquals(List.of(previous, previous), page.select("body a[rel=prev]").eachAttr("href"));
    assertEquals(List.of(next, next), page.select("body a[rel=next]").eachAttr("href"));
    assertEquals(
        "Previous page Page 2 of 3 Next page", page.select("nav[aria-label=Pages]").text());
  }

  @Test
  void leadsNowhereFromTheOnlyPage() {
    assertEquals(0, clients.select("[rel=prev], [rel=next], .steps").size());
    assertEquals("All clients · billing.host.example", clients.title());
  }

  @Test
  void listsTicketsAsTheIndexDoes() {
    Document index = Jsoup.parse(Samples.pages().indexPage(SampleIndex.full()));

    assertEquals(
        index.select("#table thead th").eachText(), page.select("#table thead th").eachText());
    assertEquals(4, page.select("#table tbody th[scope=row]").size());
    assertEquals("Tickets, newest first", page.select("#table caption").text());
    assertEquals(
        List.of(
            "../../tickets/x/7500.html",
            "../../tickets/2024-11/7311-KXB-482913.html",
            "../../tickets/x/7001.html",
            "../../tickets/undated/12-00417.html"),
        page.select("#table tbody a").eachAttr("href"));
    assertEquals(0, page.select("button, input:not([name=scheme]), script").size());
  }

  @Test
  void namesEachKindOfList() {
    assertEquals("November 2024", heading(ListTopic.Kind.MONTH, 0, "2024-11"));
    assertEquals("Date not recorded", heading(ListTopic.Kind.MONTH, 0, ""));
    assertEquals("No department", heading(ListTopic.Kind.DEPARTMENT, 0, ""));
    assertEquals("R&D", heading(ListTopic.Kind.STATUS, 0, "R&amp;D"));
    assertEquals("No status", heading(ListTopic.Kind.STATUS, 0, " "));
    assertEquals("Guests", heading(ListTopic.Kind.CLIENT, 0, ""));
    assertEquals("Client without a name", heading(ListTopic.Kind.CLIENT, 7, ""));
  }

  private static String heading(ListTopic.Kind kind, long id, String name) {
    ListTopic topic = new ListTopic(kind, id, name);
    ListInput input = new ListInput("h", topic, new Paging(1, 1, 1, null, null), List.of());
    return Jsoup.parse(Samples.pages().listPage(input)).select("h1").text();
  }

  @Test
  void tellsClientsOfOneNameApart() {
    ListTopic topic = new ListTopic(ListTopic.Kind.CLIENT, 214, "Ana");
    ListInput input = new ListInput("h", topic, new Paging(1, 1, 2, null, null), List.of());

    assertEquals(
        "2 tickets · client 214",
        Jsoup.parse(Samples.pages().listPage(input)).select(".period").text());
  }

  @Test
  void listsClientsWithTheirListsOrTheirFewTickets() {
    assertEquals(
        List.of("Guests 2", "Ana Petrović KXB-482913 214 1", "Lena Weiß 9 1 204"),
        clients.select("tbody tr").eachText().stream()
            .map(text -> text.replace('\u00a0', ' '))
            .toList());
    assertEquals(
        List.of(
            "../lists/client/guests.html",
            "../tickets/2024-11/7311-KXB-482913.html",
            "../lists/client/9.html"),
        clients.select("tbody a").eachAttr("href"));
    assertEquals("2 clients", clients.select(".period").text());
  }
}
