package io.github.ticketfolio.message;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** What a message may consist of. Attributes are judged by their values, not only by name. */
final class MessageSafelist extends Safelist {
  /** Classes that this package gives; a page's style sheet styles them. */
  static final Set<String> CLASSES =
      Stream.concat(
              CodeColours.ALL.stream(),
              Stream.of(
                  "plain",
                  "plain columns",
                  "quote",
                  "signature",
                  "host",
                  "placeholder",
                  "hidden",
                  BidiMarks.STYLE,
                  "middle",
                  "end",
                  "language",
                  "h h1",
                  "h h2",
                  "h h3",
                  "h h4",
                  "h h5",
                  "h h6"))
          .collect(Collectors.toUnmodifiableSet());

  /** What every link says to a browser. */
  static final String REL = "noopener noreferrer nofollow";

  /** Every element of a message. */
  static final Set<String> TAGS =
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

  MessageSafelist() {
    addTags(TAGS.toArray(String[]::new));
  }

  @Override
  public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
    String value = attribute.getValue();
    return switch (attribute.getKey()) {
      case "class" -> CLASSES.contains(value);
      case "dir" -> value.equals("auto");
      case "href" -> tagName.equals("a") && isVetted(value);
      case "rel" -> tagName.equals("a") && value.equals(REL);
      case "title" -> element.className().equals(BidiMarks.STYLE) && BidiMarks.isTitle(value);
      case "start" -> tagName.equals("ol") && value.matches("[0-9]{1,9}");
      case "value" -> tagName.equals("li") && value.matches("[0-9]{1,9}");
      case "tabindex" -> (tagName.equals("pre") || tagName.equals("table")) && value.equals("0");
      case "scope" -> tagName.equals("th") && value.equals("row");
      case "colspan" -> isCell(tagName) && value.matches("[1-9][0-9]{0,2}");
      default -> false;
    };
  }

  private static boolean isVetted(String href) {
    Address address = Address.of(href);
    return address != null && address.href().equals(href);
  }

  private static boolean isCell(String tagName) {
    return tagName.equals("td") || tagName.equals("th");
  }
}
