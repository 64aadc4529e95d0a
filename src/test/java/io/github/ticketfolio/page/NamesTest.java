package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Handling ONLY_IDS = new Handling(new Department(8, " "), "Open", "", "", 9);

  private final Document rich = ticket(Samples.rich(), Samples.NAMES);

  @Test
  void namesADepartmentThatTheTicketKnowsByIdOnly() {
    Document page = ticket(handled(ONLY_IDS), Samples.NAMES);

    assertEquals("Department: Sales & Orders", page.select(".chips .department").text());
    assertEquals("Sales & Orders (id 8)", fact(page, "Department"));
    assertEquals(
        "Sales &amp; Orders",
        Samples.NAMES.summary(handled(ONLY_IDS), "x").topic().department().name());
  }

  @Test
  void keepsTheNameThatTheTicketHas() {
    assertEquals("Technical & Mail (id 3)", fact(rich, "Department"));
  }

  @Test
  void showsTheIdsWhereNothingIsKnown() {
    Document page = ticket(handled(ONLY_IDS), Names.NONE);

    assertEquals("(id 8)", fact(page, "Department"));
    assertEquals("Staff id 9", fact(page, "Flagged to"));
    assertEquals(0, page.select(".chips .department, .dot").size());
  }

  @Test
  void showsTheColourBesideTheWordsOfTheStatus() {
    assertEquals("Status: Pending Vendor", rich.select(".chips .status").text());
    assertEquals("#7A5CD1", rich.expectFirst(".chips .status svg[aria-hidden]").attr("fill"));
    assertEquals(1, rich.select(".dot").size());
  }

  @Test
  void showsTheColourInTheIndex() {
    Document index = Jsoup.parse(Samples.pages().indexPage(SampleIndex.full()));

    assertEquals(
        List.of("Closed #fff", "Pending Vendor #7A5CD1", "Closed #fff", "Open "),
        index.select("td.st").stream()
            .map(cell -> cell.text() + " " + cell.select(".dot").attr("fill"))
            .toList());
  }

  @Test
  void refusesWhatIsNoColour() {
    for (String colour :
        List.of("", "red", "#12", "#12345", "#1234567", "#ggg", "#fff;x", "url(#a)", "#fff\n")) {
      Names names = new Names(Map.of(), Map.of("Open", colour), Map.of());
      assertNull(names.statusColour("Open"), colour);
    }
  }

  @Test
  void alwaysPicksTheSameOfTitlesThatDifferInCase() {
    Names names = new Names(Map.of(), Map.of("open", "#222", "OPEN", "#111"), Map.of());

    assertEquals("#111", names.statusColour("Open"));
  }

  @Test
  void withholdsTheKeyThatOpensTheTicket() {
    Ticket ticket = Samples.small("Key " + Samples.KEY + " lost", "x");

    assertEquals(
        "Key access-key-withheld lost", Samples.NAMES.summary(ticket, "x").link().subject());
  }

  private static Ticket handled(Handling handling) {
    Ticket base = Samples.small("x", "x");
    return new Ticket(base.identity(), base.about(), handling, base.period(), base.conversation());
  }

  private static Document ticket(Ticket ticket, Names names) {
    Pages pages = new Pages(Samples.options(ReplyOrder.ASC), names);
    return Jsoup.parse(pages.ticketPage(Samples.input(ticket, List.of())).html());
  }

  private static String fact(Document page, String label) {
    return page.select(".facts dt:contains(" + label + ") + dd").text();
  }
}
