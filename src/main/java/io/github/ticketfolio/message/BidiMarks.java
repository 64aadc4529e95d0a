package io.github.ticketfolio.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Sets a visible mark before each character that changes the direction of what follows it, so that
 * nobody takes {@code exe.png} for a picture. The character stays where it was; {@link VisibleText}
 * has closed it at the end of its line.
 */
final class BidiMarks {
  static final String STYLE = "control";

  /** The characters, and what is said of each: its short name and its number with the long one. */
  private static final Map<Character, Mark> MARKS =
      Map.of(
          '\u202a', new Mark("[LRE]", "U+202A left-to-right embedding"),
          '\u202b', new Mark("[RLE]", "U+202B right-to-left embedding"),
          '\u202d', new Mark("[LRO]", "U+202D left-to-right override"),
          '\u202e', new Mark("[RLO]", "U+202E right-to-left override"),
          '\u2066', new Mark("[LRI]", "U+2066 left-to-right isolate"),
          '\u2067', new Mark("[RLI]", "U+2067 right-to-left isolate"),
          '\u2068', new Mark("[FSI]", "U+2068 first strong isolate"));

  private static final Set<String> TITLES =
      MARKS.values().stream().map(Mark::title).collect(Collectors.toUnmodifiableSet());

  private record Mark(String label, String title) {}

  /** A mark has 80 characters of markup; more of them only stand in attacks, and have five. */
  private static final int MOST_EXPLAINED = 1000;

  private int explained;

  /** True when the text has one. */
  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u202a' && MARKS.containsKey(c)) {
        return true;
      }
    }
    return false;
  }

  /** Marks those directly inside an element. */
  void rewrite(Element parent) {
    List<Node> out = new ArrayList<>();
    boolean found = false;
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text && in(text.getWholeText())) {
        found = true;
        mark(text.getWholeText(), out);
      } else {
        out.add(node);
      }
    }
    if (found) {
      parent.empty();
      parent.insertChildren(0, out);
    }
  }

  private void mark(String text, List<Node> out) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Mark mark = c < '\u202a' ? null : MARKS.get(c);
      if (mark != null && explained < MOST_EXPLAINED) {
        out.add(new TextNode(plain.toString()));
        out.add(element(mark));
        plain.setLength(0);
      } else if (mark != null) {
        plain.append(mark.label());
      }
      plain.append(c);
    }
    out.add(new TextNode(plain.toString()));
  }

  private Element element(Mark mark) {
    explained++;
    Element element = new Element("span").attr("class", STYLE).attr("title", mark.title());
    element.appendChild(new TextNode(mark.label()));
    return element;
  }

  /** True for the words that explain a mark. */
  static boolean isTitle(String value) {
    return TITLES.contains(value);
  }
}
