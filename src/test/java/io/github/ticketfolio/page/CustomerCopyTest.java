package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CustomerCopyTest {
  private final Ticket copy = CustomerCopy.of(Samples.rich());
  private final String html =
      Samples.customerPages().ticketPage(Samples.input(copy, Samples.richFiles())).html();
  private final Document page = Jsoup.parse(html);

  @Test
  void leavesOutWhatIsForStaff() {
    assertEquals(List.of(), copy.conversation().notes());
    assertEquals(List.of(), copy.about().cc());
    assertEquals(0, copy.handling().flaggedTo());
    assertEquals("", copy.identity().accessKey().value());
    assertEquals(Samples.ANA, copy.about().requestor());
  }

  @Test
  void numbersOnlyWhatIsShown() {
    assertEquals(
        List.of("#1", "#2", "#3", "#4", "#5"),
        page.select("article .ways a:first-child").eachText());
    assertEquals(
        List.of("A-01", "A-02", "A-03", "A-04", "A-05"),
        page.select(".register tbody th").eachText());
  }

  @Test
  void saysForWhomItIsInTheSameWordsWhateverTheTicketHolds() {
    assertEquals(
        "CUSTOMER COPY · staff notes are never part of this copy",
        page.select("p.audience").text());
    assertEquals(0, page.select(".source, .note").size());
    assertEquals("4 replies · 5 files", fact("Contents"));
  }

  private String fact(String label) {
    return page.select(".facts dt:containsOwn(" + label + ") + dd").text();
  }

  @Test
  void looksTheSameWithAndWithoutNotes() {
    Ticket full = Samples.rich();
    Ticket bare =
        new Ticket(
            full.identity(),
            full.about(),
            full.handling(),
            full.period(),
            new Conversation(
                full.conversation().replies(), List.of(), full.conversation().attachments()));
    TicketInput input = Samples.input(CustomerCopy.of(bare), Samples.richFiles());

    assertEquals(Samples.customerPages().ticketPage(input).html(), html);
  }

  @Test
  void holdsNoAccessKeyInATextEither() {
    Ticket mail = Samples.small("Key " + Samples.KEY, "It is " + Samples.KEY + ".");

    assertFalse(CustomerCopy.of(mail).toString().contains(Samples.KEY));
  }
}
