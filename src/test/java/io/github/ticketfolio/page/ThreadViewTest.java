package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ThreadViewTest {
  private final Document page = Jsoup.parse(Samples.pages().ticketPage(Samples.richInput()).html());

  @Test
  void weavesNotesIntoTheThreadByTime() {
    assertEquals(
        List.of("r-0", "n-45", "r-901", "r-902", "n-46", "r-903", "r-904"),
        page.select("ol.thread > li > article").eachAttr("id"));
    assertEquals(
        List.of("#1", "#2", "#3", "#4", "#5", "#6", "#7"),
        page.select("article .ways a:first-child").eachText());
  }

  @Test
  void saysWhoSpokeInWhichRole() {
    assertEquals(
        List.of(
            "Ana Petrović",
            "Mia Lund",
            "Mia Lund",
            "Ana Petrović",
            "Staff",
            "Tom O'Neil",
            "Ana Petrović"),
        page.select("article h4").eachText());
    assertEquals(
        List.of(
            "Customer", "Internal note", "Staff", "Customer", "Internal note", "Staff", "Customer"),
        page.select("article .role").eachText());
  }

  @Test
  void setsNotesApart() {
    assertEquals(List.of("n-45", "n-46"), page.select("article.note").eachAttr("id"));
    assertEquals(2, page.select("article.note .role svg").size());
  }

  @Test
  void givesTimesInUtcAndInServerTime() {
    Element time = page.expectFirst("#r-0 time");

    assertEquals("2024-11-12T13:03:09Z", time.attr("datetime"));
    assertEquals("12 Nov 2024, 14:03 +01:00", time.text());
    assertEquals("not recorded", page.select("#r-904 .when").text());
  }

  @Test
  void headsEachDayAndTellsTheGaps() {
    assertEquals(
        List.of(
            "Tuesday, 12 November 2024",
            "Friday, 15 November 2024 3 days later",
            "Monday, 18 November 2024 3 days later",
            "Date not recorded"),
        page.select("h3.day").eachText());
  }

  @Test
  void showsTheRatingInWords() {
    assertEquals("★★★★☆ Rated 4 of 5 by the client", page.select("#r-901 .rating").text());
    assertEquals(1, page.select(".rating").size());
  }

  @Test
  void linksToTheNextOfItsKind() {
    assertEquals("#n-46", page.expectFirst("#n-45 .ways a:last-child").attr("href"));
    assertEquals("#r-903", page.expectFirst("#r-901 .ways a:last-child").attr("href"));
    assertEquals(1, page.select("#r-903 .ways a").size());
  }

  @Test
  void keepsTheMessageExactlyAsStored() {
    assertEquals(Messages.LOG, page.expectFirst("#r-902 .source code").wholeText());
    assertEquals(7, page.select("details.source").size());
  }

  @Test
  void keepsAnchorsUniqueWhereIdsRepeat() {
    Reply one =
        new Reply(5, Samples.ANA, Samples.post(Samples.at("2024-01-01T10:00:00"), "", "a"), 0);
    Reply two =
        new Reply(5, Samples.ANA, Samples.post(Samples.at("2024-01-01T11:00:00"), "", "b"), 0);

    assertEquals(
        List.of("r-5", "r-5-2"), thread(List.of(one, two)).select("article").eachAttr("id"));
  }

  @Test
  void fallsBackToTheNextName() {
    Person named = new Person(0, 0, "Shop", "", Requestor.NONE);
    Person operator = new Person(0, 0, "", "", new Requestor("", "", "Operator"));
    Document page = thread(List.of(reply(1, named), reply(2, Samples.NOBODY), reply(3, operator)));

    assertEquals(List.of("Shop", "Client", "Staff"), page.select("h4").eachText());
  }

  @Test
  void leavesWhatIsOutOfSightToLaterInLongThreads() {
    List<Reply> many =
        java.util.stream.LongStream.range(0, 41).mapToObj(i -> reply(i, Samples.ANA)).toList();

    assertEquals(1, thread(many).select("ol.thread.long").size());
    assertEquals(0, page.select("ol.long").size());
  }

  @Test
  void linksTheTicketsThatMessagesMention() {
    Ticket ticket = Samples.small("x", "as in KXB-9, but not in KXB-8 and <KXB-9@mail.example>");
    RenderedPage page = Samples.pages().ticketPage(Samples.input(ticket, List.of()));
    Document found = Jsoup.parse(page.html());

    assertEquals(
        List.of("../../tickets/2024-12/7500-KXB-9.html"),
        found.select(".msg a.ticket").eachAttr("href"));
    assertEquals(List.of("KXB-9"), found.select(".msg a.ticket").eachText());
    assertEquals(0, found.select(".source a").size());
    assertEquals(List.of(), page.lost());
  }

  private static Reply reply(long id, Person author) {
    return new Reply(id, author, Samples.post(null, "", "x"), 0);
  }

  private static Document thread(List<Reply> replies) {
    Ticket base = Samples.small("x", "x");
    Conversation talk = new Conversation(replies, List.<Note>of(), Attachments.NONE);
    Ticket ticket = new Ticket(base.identity(), base.about(), base.handling(), base.period(), talk);
    return Jsoup.parse(Samples.pages().ticketPage(Samples.input(ticket, List.of())).html());
  }
}
