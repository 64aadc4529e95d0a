package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;

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
  private static final Pattern CLASS =
      Pattern.compile(
          "plain( columns)?|quote|signature|host|placeholder|hidden|control|middle|end|language|h h[1-6]|"
              + String.join("|", CodeColours.ALL));
  private static final Pattern TARGET =
      Pattern.compile("https?://[^/\\\\\\s].*|mailto:[^/\\s].*|tel:[^/\\s].*");
  private static final Cleaner AGAIN = new Cleaner(new MessageSafelist());

  private Harmless() {}

  static void check(String markup) {
    Document page = Jsoup.parseBodyFragment(markup);
    assertEquals("", page.head().html(), markup);
    for (Element element : page.body().children().select("*")) {
      assertTrue(TAGS.contains(element.normalName()), () -> element.normalName() + " in " + markup);
      for (Attribute attribute : element.attributes()) {
        assertTrue(isAllowed(element, attribute), () -> attribute + " in " + markup);
      }
      assertEquals(element.hasAttr("href"), element.normalName().equals("a"), markup);
    }
    assertEquals(0, page.nodeStream(Comment.class).count(), markup);
    assertEquals(0, page.nodeStream(DataNode.class).count(), markup);
    assertEquals(markup, written(page), "parses to itself");
    assertEquals(markup, written(AGAIN.clean(page)), "is the same when cleaned again");
  }

  private static String written(Document page) {
    page.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml));
    return page.body().html();
  }

  /** By value, too: a stranger must not choose any but a link's target and a list's numbers. */
  private static boolean isAllowed(Element element, Attribute attribute) {
    String value = attribute.getValue();
    return switch (attribute.getKey() + " of " + element.normalName()) {
      case "href of a" -> TARGET.matcher(value).matches();
      case "rel of a" -> value.equals("noopener noreferrer nofollow");
      case "start of ol", "value of li" -> value.matches("[0-9]{1,9}");
      case "colspan of td", "colspan of th" -> value.matches("[0-9]{1,3}");
      case "title of span" ->
          element.className().equals("control") && value.matches("U\\+20[0-9A-F]{2} [a-z -]+");
      case "scope of th" -> value.equals("row");
      case "tabindex of pre", "tabindex of table" -> value.equals("0");
      default ->
          switch (attribute.getKey()) {
            case "class" -> CLASS.matcher(value).matches();
            case "dir" -> value.equals("auto");
            default -> false;
          };
    };
  }
}
