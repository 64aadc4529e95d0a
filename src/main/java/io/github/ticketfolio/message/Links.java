package io.github.ticketfolio.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes the links of a message honest: bare addresses become links, a link whose text is not its
 * target says where it leads, and what must not be a link becomes text with its target beside it.
 */
final class Links {
  static final Set<String> NO_LINKS_IN = Set.of("a", "code", "pre", "summary");

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
        ? BareLinks.mayBeIn(text.getWholeText())
        : node.normalName().equals("a");
  }

  private void children(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text && bare && isConcerned(text)) {
        BareLinks.in(text.getWholeText()).forEach(this::piece);
      } else if (node instanceof Element anchor && isConcerned(anchor)) {
        anchor(anchor);
      } else {
        out.add(node);
      }
    }
  }

  private void anchor(Element anchor) {
    String target = anchor.attr("href");
    String title = anchor.attr("title");
    ShownLink link = ShownLink.of(target, title, anchor.wholeText());
    if (link == null) {
      children(anchor);
      note(ShownLink.unlinked(target, title));
    } else {
      link(anchor, link);
    }
  }

  private void link(Element anchor, ShownLink link) {
    out.add(anchor.attr("href", link.href()).attr("rel", MessageSafelist.REL));
    note(link.note());
  }

  private void note(String text) {
    if (!text.isEmpty()) {
      out.add(new TextNode(" "));
      out.add(new Element("span").addClass("host").text("[" + text + "]"));
    }
  }

  private void piece(BareLinks.Piece piece) {
    ShownLink link = piece.link();
    if (link == null) {
      out.add(new TextNode(piece.text()));
    } else {
      link(new Element("a").text(piece.text()), link);
    }
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
