package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaksTest {
  private static final String NOTE =
      "The relay at the vendor refuses us. Called them, case V-2231.";

  private final Pages pages = Samples.customerPages();
  private final Leaks leaks = pages.leaks("billing.host.example");

  private static Ticket noted(String text) {
    return noted(Samples.small("Mail stops", "Since Monday the mail stops at noon."), text);
  }

  private static Ticket noted(Ticket plain, String text) {
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

  /** Coded, no text of it could be found any more. */
  @Test
  void findsWhatASearchMustNotHold() {
    Ticket full = noted(NOTE);
    TicketSummary summary = Names.NONE.summary(full, "tickets/x/1.html");
    assertEquals(
        Optional.empty(),
        leaks.inDocument(full, pages.searchDocument(CustomerCopy.of(full), summary)));
    assertEquals(
        Optional.of("the author of staff note 45, \"ada hill\""),
        leaks.inDocument(full, pages.searchDocument(full, summary)));
  }

  /** A note may quote a mail as it looks, without its tags. */
  @Test
  void takesNoQuoteOfAMailForALeak() {
    Ticket mail =
        Samples.small("Mail stops", "<div>Since <b>Monday</b></div><p>the mail stops</p>");
    Ticket full = noted(mail, "He says: since Monday the mail stops");
    TicketSummary summary = Names.NONE.summary(full, "tickets/x/1.html");
    assertEquals(
        Optional.empty(),
        leaks.inDocument(full, pages.searchDocument(CustomerCopy.of(full), summary)));
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

  /** Each of these stands in the page, but a reply or the page itself says it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#00417 The shop has lost its certificate",
        "The shop has lost its certificate #00417",
        "He wants: order one domain renew hosting plan",
        "He wrote see the bold manual of yours",
        "image.png",
        "Rack front.png",
        "Sent a customer copy: staff notes are never part of it",
        "index.html",
        "See #KXB-1 Rack & power, client's next",
        "billing.host.example",
        "Europe/Berlin",
        "Ticketfolio 0.1.0"
      })
  void letsANoteQuoteWhatIsForTheCustomer(String note) {
    Ticket plain =
        Samples.small(
            "The shop has lost its certificate",
            "1. Order one domain\n2. Renew hosting plan\n\nSee the <b>bold</b> manual of yours.");
    Ticket full = noted(plain, note);
    TicketInput input =
        new TicketInput(
            CustomerCopy.of(full),
            Samples.provenance(),
            List.of(Samples.stored(0, 0, "01-1-Rack-front.png", 2_480, "image/png")),
            Samples.richInput().neighbours(),
            number -> Optional.empty());
    String html =
        pages.ticketPage(input).html()
            + "<a href=\"7311-KXB-482913/01-1-Rack-front.png\">image/png</a>";

    assertEquals(Optional.empty(), leaks.inPage(full, input, html));
  }

  /** What a page was made of is no excuse for what it holds. */
  @Test
  void findsOutACopyThatIsNone() {
    Ticket full = Samples.rich();
    TicketInput input = Samples.input(full, Samples.richFiles());

    assertTrue(leaks.inPage(full, input, pages.ticketPage(input).html()).isPresent());
    assertEquals(
        Optional.of("a file of staff note 45, \"internal txt\""),
        leaks.inPage(full, input, "<p>internal.txt</p>"));
    Ticket opened = byStaff();
    assertEquals(
        Optional.of("an address of staff, \"mia host example\""),
        leaks.inPage(opened, Samples.input(opened, List.of()), "<p>mia@host.example</p>"));
  }

  private static Ticket byStaff() {
    Ticket plain = Samples.small("Invoice", "You were charged twice.");
    Person mia =
        new Person(214, 0, "", "", new Requestor("Mia Lund", "mia@host.example", "Operator"));
    About about = plain.about();
    return new Ticket(
        plain.identity(),
        new About(about.subject(), mia, "", List.of(), ""),
        plain.handling(),
        plain.period(),
        plain.conversation());
  }

  @Test
  void letsACustomerNameThingsByTheAccessKey() {
    Ticket plain =
        Samples.small("Key " + Samples.KEY, "It is " + Samples.KEY.toLowerCase(Locale.ROOT) + ".");
    Post post = plain.conversation().replies().get(0).post();
    Person person = new Person(214, 0, "Ana " + Samples.KEY, "", Requestor.NONE);
    Post named =
        Samples.post(
            Samples.at("2024-01-02T03:04:05"),
            "",
            post.message(),
            Samples.files(false, Samples.KEY + ".txt"));
    Ticket full =
        new Ticket(
            plain.identity(),
            plain.about(),
            plain.handling(),
            plain.period(),
            new Conversation(List.of(new Reply(0, person, named, 0)), List.of(), Attachments.NONE));

    assertEquals(Optional.empty(), found(full, ""));
    String html = pages.ticketPage(Samples.input(CustomerCopy.of(full), List.of())).html();
    assertEquals("Ana access-key-withheld", Jsoup.parse(html).expectFirst("article h4").text());
    assertEquals("It is access-key-withheld.", Jsoup.parse(html).expectFirst(".msg").text());
  }

  @Test
  void letsANoteQuoteARowOfTheList() {
    Ticket other = Samples.rich();
    leaks.know(Names.NONE.summary(other, "tickets/2024-11/7311-KXB-482913.html"));
    leaks.list(
        pages.listPage(
            new ListInput(
                "billing.host.example",
                new ListTopic(ListTopic.Kind.STATUS, 0, "Open"),
                new Paging(1, 1, 1, null, null),
                List.of(Names.NONE.summary(other, "tickets/2024-11/7311-KXB-482913.html")))));

    for (String note :
        List.of(
            "See #KXB-482913 Mail from R&D isn't delivered (Ana)",
            "Mail from R&D isn't delivered, Ana Petrović, Technical & Mail, Pending Vendor",
            "billing.host.example")) {
      assertEquals(Optional.empty(), leaks.inLists(noted(note)), note);
    }
  }

  @Test
  void searchesWhatIsAboutManyTickets() {
    leaks.know(Names.NONE.summary(Samples.small(NOTE, ""), "tickets/2024-01/1-x.html"));
    leaks.list("<p>Called them, case V-2231</p>");

    assertEquals(
        Optional.empty(), leaks.inLists(noted(NOTE)), "the subject of another ticket is no leak");
    leaks.list("<p>the spare key is under the mat</p>");
    assertEquals(
        Optional.of("staff note 45, \"spare key is under the\""),
        leaks.inLists(noted("Spare key is under the mat.")));
  }
}
