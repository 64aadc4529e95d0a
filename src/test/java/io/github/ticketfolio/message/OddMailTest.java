package io.github.ticketfolio.message;

import static io.github.ticketfolio.message.MessageRendererTest.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Odd mails, in which text was lost or folded away once. */
class OddMailTest {
  @Test
  void takesNoNameForATagThatOnlyBeginsLikeOne() {
    String html =
        English.renderer(TextFormat.AUTO).render("<p>one</p><p><a+b:c> two").html().toString();
    assertTrue(html.contains("&lt;a+b:c&gt; two"), html);
  }

  @Test
  void takesNoProseForAttributes() {
    String html =
        English.renderer(TextFormat.AUTO).render("**Note** if a <b and c> d").html().toString();
    assertTrue(html.contains("if a &lt;b and c&gt; d"), html);
  }

  @Test
  void showsTheTagsThatStaffTellsToPaste() {
    String meta = "<meta name=\"google-site-verification\" content=\"tok3n\">";
    String link = "<div class=\"fb-page\" data-href=\"https://facebook.example/p\"></div>";
    for (String tag :
        List.of(meta, link, "<script src=\"https://cdn.example/chat.js\"></script>")) {
      String text = page("**Please** add this tag:\n\n" + tag + "\n\nand save.").text();
      assertTrue(text.contains(tag), text);
    }
  }

  @Test
  void namesTheScriptsOfAnHtmlMail() {
    String text = page("<p>one</p><script src=\"https://cdn.example/chat.js\"></script>").text();
    assertTrue(text.contains("https://cdn.example/chat.js"), text);
  }

  @Test
  void keepsTheLinesOfAQuestionBelowPastedMarkup() {
    Element page =
        page("<div class=\"box\">\n<p>Hello</p>\n</div>\n\nWhy is this white?\nI see:\nJoe");
    assertEquals(2, page.select("p.plain:contains(Why is this white?) br").size(), page.html());
  }

  @Test
  void foldsNoAnswerBelowWhatAPersonQuotes() {
    String answer = "I did and it is still down.";
    for (String quote :
        List.of(
            "On 2024-03-01 your support wrote:\n\"Please restart.\"",
            "Am 03.03. um 10:12 schrieb Ihr Kollege:\n„Bitte neu starten.“",
            "---------------\nFrom: Anna\nDate: 2024-03-03\nSubject: Help\n")) {
      Element page = page("Hi,\n\n" + quote + "\n\n" + answer);
      assertTrue(page.select("p:contains(" + answer + ")").parents().select("details").isEmpty());
    }
  }

  @Test
  void showsTheInlineTagsThatPeopleWriteAbout() {
    String text = "the <s> tag and <b> tag are fine, use <a> here, Map<String, List<a>> x";
    Element page = page("**Note**: " + text);
    assertTrue(page.text().contains(text), page.text());
    assertEquals(0, page.select("s, b, a").size());
    assertEquals("bold", page("**Note**: <b>bold</b> <b>").select("b").text());
  }
}
