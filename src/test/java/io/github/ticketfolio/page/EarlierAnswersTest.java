package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierAnswersTest {
  private final RenderedPage rendered = Samples.pages().ticketPage(Samples.changedInput());
  private final Document page = Jsoup.parse(rendered.html());

  private Element change(String style, int place) {
    return page.select(".step").get(0).select(".changes > ." + style).get(place);
  }

  @Test
  void comesAfterTheThreadAndIsFolded() {
    assertEquals(
        List.of("facts", "thread", "earlier", "attachments"),
        page.select("main section > h2").eachAttr("id"));
    assertEquals(0, page.select("details.step[open]").size());
    assertEquals(
        "WHMCS was asked for this ticket before: 3 earlier answers are kept. What each later one"
            + " says otherwise stands here.",
        page.select("section.earlier > p").get(0).text());
    assertEquals("Earlier answers", page.select(".jump a[href=#earlier]").text());
  }

  @Test
  void hasABlockForEachPairOfAnswers() {
    assertEquals(
        List.of(
            "2024-11-20 04:05:06 UTC to 2024-11-25 04:05:06 UTC: 9 changes",
            "2024-11-25 04:05:06 UTC to 2024-11-30 04:05:06 UTC: no visible change"),
        page.select(".step > summary").eachText());
    assertEquals(
        List.of(
            "Earlier answer fetched 2024-11-20 04:05:06 UTC",
            "Its SHA-256 " + "a".repeat(64),
            "Later answer fetched 2024-11-25 04:05:06 UTC",
            "Its SHA-256 " + "b".repeat(64)),
        page.select(".step").get(0).select("> dl > div").eachText());
    assertEquals(0, page.select(".step").get(1).select(".changes").size());
  }

  @Test
  void tellsFieldsBeforeAndAfter() {
    assertEquals(
        List.of(
            "Subject Before Mail isn't delivered After Mail from \"R&D\" isn't delivered",
            "Status Before Open After Pending Vendor",
            "Priority Before Low After High",
            "Flagged to Before – After Tom O'Neil (id 4)",
            "CC Before – After boss@nord.example, it@nord.example"),
        change("ticket", 0).select("dl > div").eachText());
  }

  @Test
  void showsAnEditedMessageTwice() {
    Element edited = change("edited", 0);

    assertEquals(
        "Edited Staff · Mia Lund 12 Nov 2024, 16:20 +01:00 #3", edited.select(".what").text());
    assertEquals(List.of("Before", "After"), edited.select(".label").eachText());
    assertEquals(
        "We found *nothing*, my key is access-key-withheld.", edited.select(".msg").get(0).text());
    assertTrue(edited.select(".msg del").hasText() && edited.select(".msg ins").hasText());
    assertEquals("Rating Before – After 4", edited.select("dl > div").text());
  }

  @Test
  void showsARemovedMessageWhole() {
    Element removed = change("removed", 1);

    assertEquals(
        "Removed Customer · Ana Petrović 13 Nov 2024, 08:00 +01:00",
        removed.select(".what").text());
    String text = removed.select(".msg").text();
    assertTrue(text.startsWith("Please see https://billing.host.example/viewticket.php?"), text);
    assertTrue(text.contains("now") && text.contains("R&D") && text.contains("gpj.exe"), text);
    assertTrue(text.contains("[RLO]"), text);
    assertEquals(0, removed.select("script").size());
    assertEquals("Looks <odd>.", change("removed", 0).select(".msg").text());
    assertEquals(List.of(), rendered.lost());
  }

  @Test
  void leadsToWhatWasAdded() {
    Element added = change("added", 0);

    assertEquals("#r-903", added.select(".what a").attr("href"));
    assertEquals(0, added.select(".msg").size());
  }

  @Test
  void tellsOfAnAnswerThatCannotBeRead() {
    String reason = "cannot be read: the answer is cut off.";
    assertEquals(
        "The answer fetched at 2024-11-19T04:05:06Z (SHA-256 " + "c".repeat(64) + ") " + reason,
        page.select(".earlier > .remark").text());
    assertEquals(
        "the earlier answer of 2024-11-19T04:05:06Z " + reason,
        rendered.remarks().get(rendered.remarks().size() - 1));
  }

  @Test
  void withholdsEachKeyTheTicketEverHad() {
    String all = rendered.html().toLowerCase(Locale.ROOT);

    assertFalse(all.contains(Samples.KEY.toLowerCase(Locale.ROOT)));
    assertFalse(all.contains(Samples.PAST_KEY.toLowerCase(Locale.ROOT)));
  }

  @Test
  void isNoPartOfATicketWithOneAnswer() {
    Document single = Jsoup.parse(Samples.pages().ticketPage(Samples.richInput()).html());

    assertEquals(0, single.select(".earlier, .step, [href=#earlier]").size());
  }

  @Test
  void countsNoEntryTwice() {
    assertEquals(Samples.pages().ticketPage(Samples.richInput()).shown(), rendered.shown());
  }

  @Test
  void findsOutAThemeThatDropsWhatWasRemoved(@TempDir Path folder) throws Exception {
    Path template = Files.createDirectories(folder.resolve("templates")).resolve("ticket.html");
    Files.writeString(
        template,
        Files.readString(Path.of("templates/ticket.html"))
            .replace("th:unless=\"${e.blank}\" th:utext=\"${e.html}\"", ""));

    List<String> lost = Samples.pages(Theme.in(folder)).ticketPage(Samples.changedInput()).lost();

    assertEquals(
        "note 44 since the answer of 2024-11-20T04:05:06Z: its message is not in the page",
        lost.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "pt", "ar"})
  void isValidInEveryLanguage(String language) throws Exception {
    Edition edition = new Edition(Audience.INTERNAL, language, Theme.builtIn());
    Pages pages =
        new Pages(
            new PageOptions(ReplyOrder.ASC, TextFormat.AUTO, Samples.TIMES, "0.1.0", edition),
            Samples.NAMES);

    NuChecker.assertValid(pages.ticketPage(Samples.changedInput()).html());
  }
}
