package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaksTest {
  private static final String NOTE =
      "The relay at the vendor refuses us. Called them, case V-2231.";

  private final Pages pages = Samples.customerPages();
  private final Leaks leaks = pages.leaks();

  private static Ticket noted(String text) {
    Ticket plain = Samples.small("Mail stops", "Since Monday the mail stops at noon.");
    Note note = new Note(45, Samples.post(Samples.at("2024-01-02T04:00:00"), "Ada Hill", text));
    return new Ticket(
        plain.identity(),
        plain.about(),
        plain.handling(),
        plain.period(),
        new Conversation(plain.conversation().replies(), List.of(note), Attachments.NONE));
  }

  private Optional<String> found(Ticket full, String addition) {
    TicketInput input = Samples.input(CustomerCopy.of(full), List.of());
    String html = pages.ticketPage(input).html();
    return leaks.inPage(full, input, html.replace("<main>", "<main>" + addition));
  }

  @Test
  void findsNothingInThePageOfACopy() {
    TicketInput input =
        new TicketInput(
            CustomerCopy.of(Samples.rich()),
            Samples.provenance(),
            Samples.richFiles(),
            Neighbours.NONE,
            number -> Optional.empty());
    String html = pages.ticketPage(input).html();

    assertEquals(Optional.empty(), leaks.inPage(Samples.rich(), input, html));
    assertFalse(html.contains("Tom O&#39;Neil (id 4)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The relay at the vendor</p>",
        "<p>THE RELAY, <b>at</b> the <i>vendor</i> refuses us. Called</p>",
        "<img alt=\"vendor refuses us. Called them\">",
        "<p data-note=\"relay at the vendor refuses\"></p>"
      })
  void findsPartsOfANote(String leak) {
    String found = found(noted(NOTE), leak).orElseThrow();

    assertEquals("staff note 45, \"", found.substring(0, 16));
  }

  @Test
  void findsTheAuthorOfANote() {
    assertEquals(
        Optional.of("the author of staff note 45, \"ada hill\""),
        found(noted("no"), "<p>by Ada Hill</p>"));
  }

  @Test
  void namesTheAccessKeyWithoutTellingIt() {
    assertEquals(
        Optional.of("the access key"),
        found(noted(NOTE), "<a href=\"x?c=" + Samples.KEY + "\">x</a>"));
  }

  /** None of these notes is in the page, and each has words that are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok",
        "",
        "12",
        "2 Jan 2024",
        "Monday, 2 January 2024",
        "Customer",
        "not recorded",
        "mail stops at noon",
        "Since Monday the mail stops at noon.",
        "sha256",
        "00417"
      })
  void takesNoChanceForALeak(String note) {
    assertEquals(Optional.empty(), found(noted(note), ""));
  }

  @Test
  void searchesWhatIsAboutManyTickets() {
    leaks.know(TicketSummary.of(Samples.small(NOTE, ""), "tickets/2024-01/1-x.html", Names.NONE));
    leaks.list("<p>Called them, case V-2231</p>");

    assertEquals(
        Optional.empty(), leaks.inLists(noted(NOTE)), "the subject of another ticket is no leak");
    leaks.list("<p>the spare key is under the mat</p>");
    assertEquals(
        Optional.of("staff note 45, \"spare key is under the\""),
        leaks.inLists(noted("Spare key is under the mat.")));
  }
}
