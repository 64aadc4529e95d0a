package io.github.ticketfolio.message;

import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/**
 * Makes the links of a message honest: bare addresses become links, a link whose text is not its
 * target says where it leads, and what must not be a link becomes text with its target beside it.
 */
final class Links {
  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();
  private static final Set<String> NO_LINKS_IN = Set.of("a", "code", "pre", "summary");

  private Links() {}

  /** Vets a link that the message has. */
  static void vet(Element anchor) {
    Address address = Address.of(anchor.attr("href"));
    String title = anchor.attr("title").strip();
    anchor.removeAttr("title");
    if (address == null) {
      note(anchor, joined(anchor.attr("href").strip(), title));
      anchor.unwrap();
      return;
    }
    anchor.attr("href", address.href()).attr("rel", MessageSafelist.REL);
    boolean honest = address.plain() && isTarget(anchor.wholeText().strip(), address);
    note(anchor, joined(honest ? "" : address.host(), title));
  }

  private static String joined(String target, String title) {
    return target.isEmpty() || title.isEmpty() ? target + title : target + " – " + title;
  }

  private static boolean isTarget(String text, Address address) {
    String href = address.href();
    String bare = href.substring(href.indexOf(':') + 1).replaceFirst("^//", "");
    return !text.isEmpty()
        && (text.equals(href)
            || text.equals(bare)
            || (text + "/").equals(href)
            || (text + "/").equals(bare));
  }

  /** Writes a note behind an element. */
  private static void note(Element element, String text) {
    if (!text.isEmpty()) {
      Element span = new Element("span").addClass("host").text("[" + text + "]");
      element.after(span).after(" ");
    }
  }

  /** Links the bare addresses of a text. */
  static void link(TextNode node) {
    String text = node.getWholeText();
    Element parent = node.parent();
    if (parent == null || !mayHoldAddress(text) || isInside(node)) {
      return;
    }
    // Put in place at once: one by one takes time by the square of their number.
    Element pieces = new Element("span");
    for (Span span : EXTRACTOR.extractSpans(text)) {
      String piece = text.substring(span.getBeginIndex(), span.getEndIndex());
      if (span instanceof LinkSpan link) {
        bareLink(piece, link.getType(), pieces);
      } else {
        pieces.appendText(piece);
      }
    }
    int index = node.siblingIndex();
    node.remove();
    parent.insertChildren(index, pieces.childNodes());
  }

  private static boolean mayHoldAddress(String text) {
    return text.contains("://")
        || text.indexOf('@') >= 0
        || text.contains("www.")
        || text.contains("WWW.");
  }

  private static boolean isInside(TextNode node) {
    for (Node up = node.parent(); up instanceof Element element; up = up.parent()) {
      boolean note = element.hasClass("host") || element.hasClass("placeholder");
      if (note || NO_LINKS_IN.contains(element.normalName())) {
        return true;
      }
    }
    return false;
  }

  /** Adds a bare address, as text if it must not be a link. */
  private static void bareLink(String text, LinkType type, Element pieces) {
    String prefix =
        switch (type) {
          case EMAIL -> "mailto:";
          case WWW -> "http://";
          default -> "";
        };
    if (Address.of(prefix + text) == null) {
      pieces.appendText(text);
    } else {
      vet(pieces.appendElement("a").attr("href", prefix + text).text(text));
    }
  }
}
