package io.github.ticketfolio.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Makes the links of a message honest: bare addresses become links, a link whose text is not its
 * target says where it leads, and what must not be a link becomes text with its target beside it.
 */
final class Links {
  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();
  private static final int LONGEST_ENTITY = 33;
  private static final Pattern ENTITY_START = Pattern.compile("&#?\\w{1,31}$");
  private static final Set<String> NO_LINKS_IN = Set.of("a", "code", "pre", "summary");

  /** What stands in for the children of one element. */
  private final List<Node> out = new ArrayList<>();

  private final boolean bare;

  private Links(boolean bare) {
    this.bare = bare;
  }

  /** Vets and makes the links directly inside an element. */
  static void rewrite(Element parent) {
    if (parent.childNodes().stream().noneMatch(Links::isConcerned)) {
      return;
    }
    Links links = new Links(!isInside(parent));
    links.children(parent);
    // Replaced at once: one by one takes time by the square of their number.
    parent.empty();
    parent.insertChildren(0, links.out);
  }

  private static boolean isConcerned(Node node) {
    return node instanceof TextNode text
        ? mayHoldAddress(text.getWholeText())
        : node.normalName().equals("a");
  }

  private void children(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text && bare && isConcerned(text)) {
        text(text.getWholeText());
      } else if (node instanceof Element anchor && isConcerned(anchor)) {
        anchor(anchor);
      } else {
        out.add(node);
      }
    }
  }

  private void anchor(Element anchor) {
    Address address = Address.of(anchor.attr("href"));
    String title = anchor.attr("title").strip();
    if (address == null) {
      children(anchor);
      note(joined(anchor.attr("href").strip(), title));
      return;
    }
    boolean honest = address.plain() && isTarget(anchor.wholeText().strip(), address);
    out.add(anchor.attr("href", address.href()).attr("rel", MessageSafelist.REL));
    note(joined(honest ? "" : address.host(), title));
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

  private void note(String text) {
    if (!text.isEmpty()) {
      out.add(new TextNode(" "));
      out.add(new Element("span").addClass("host").text("[" + text + "]"));
    }
  }

  private void text(String text) {
    int done = 0;
    for (LinkSpan link : EXTRACTOR.extractLinks(text)) {
      plain(text.substring(done, link.getBeginIndex()));
      done = link.getEndIndex() + (cutsEntity(text, link) ? 1 : 0);
      bareLink(text.substring(link.getBeginIndex(), done), link.getType());
    }
    plain(text.substring(done));
  }

  private void plain(String text) {
    if (!text.isEmpty()) {
      out.add(new TextNode(text));
    }
  }

  /** An entity that is left as typed must not lose its semicolon to what is said of the link. */
  private static boolean cutsEntity(String text, LinkSpan link) {
    int end = link.getEndIndex();
    int from = Math.max(link.getBeginIndex(), end - LONGEST_ENTITY);
    return end < text.length()
        && text.charAt(end) == ';'
        && ENTITY_START.matcher(text.substring(from, end)).find();
  }

  /** What must not be a link stays text. */
  private void bareLink(String text, LinkType type) {
    String prefix =
        switch (type) {
          case EMAIL -> "mailto:";
          case WWW -> "http://";
          default -> "";
        };
    if (Address.of(prefix + text) == null) {
      out.add(new TextNode(text));
    } else {
      anchor(new Element("a").attr("href", prefix + text).text(text));
    }
  }

  private static boolean mayHoldAddress(String text) {
    return text.contains("://")
        || text.indexOf('@') >= 0
        || text.contains("www.")
        || text.contains("WWW.");
  }

  private static boolean isInside(Element parent) {
    for (Element up = parent; up != null; up = up.parent()) {
      boolean note = up.hasClass("host") || up.hasClass("placeholder");
      if (note || NO_LINKS_IN.contains(up.normalName())) {
        return true;
      }
    }
    return false;
  }
}
