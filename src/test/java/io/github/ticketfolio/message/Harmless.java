package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/** What must hold for every fragment, written down apart from the sanitiser's own list. */
final class Harmless {
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "del",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "hr",
          "i",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "var");
  private static final Set<String> ATTRIBUTES =
      Set.of("tabindex", "class", "colspan", "dir", "href", "rel", "start", "title", "value");

  private Harmless() {}

  static void check(String markup) {
    Document page = Jsoup.parseBodyFragment(markup);
    assertEquals("", page.head().html(), markup);
    for (Element element : page.body().children().select("*")) {
      assertTrue(TAGS.contains(element.normalName()), () -> element.normalName() + " in " + markup);
      for (Attribute attribute : element.attributes()) {
        assertTrue(ATTRIBUTES.contains(attribute.getKey()), () -> attribute + " in " + markup);
      }
      assertTrue(isAllowed(element), () -> element + " in " + markup);
    }
    assertEquals(0, page.nodeStream(Comment.class).count(), markup);
    assertEquals(0, page.nodeStream(DataNode.class).count(), markup);
    page.outputSettings(Jsoup.parse("").outputSettings().prettyPrint(false));
    page.outputSettings().escapeMode(EscapeMode.xhtml);
    assertEquals(markup, page.body().html(), "parses to itself");
  }

  private static boolean isAllowed(Element element) {
    if (element.hasAttr("title")) {
      return element.className().equals("control")
          && element.attr("title").matches("U\\+20[0-9A-F]{2} [a-z -]+");
    }
    return !element.normalName().equals("a")
        || (element.attr("href").matches("https?://[^/\\\\\\s].*|mailto:[^/\\s].*|tel:[^/\\s].*")
            && element.attr("rel").equals("noopener noreferrer nofollow"));
  }
}
