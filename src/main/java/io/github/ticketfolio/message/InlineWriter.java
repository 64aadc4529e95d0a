package io.github.ticketfolio.message;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Writes what stands inside a block: text, emphasis, links, and the inline tags of an author. */
final class InlineWriter {
  private final StringBuilder out;
  private final Restraint restraint;

  /** Where the last closing tag of each name is in the block. */
  private final Map<String, Integer> lastClosing = new HashMap<>();

  /** An author's tags that are open; they end with their block. */
  private final Deque<String> open = new ArrayDeque<>();

  private boolean foreign;
  private boolean indented;

  /** Links hold no links: a browser would close the outer one, and its target lose its place. */
  private boolean linked;

  private int depth;

  InlineWriter(StringBuilder out, Restraint restraint) {
    this.out = out;
    this.restraint = restraint;
  }

  /** True when an author's tags were written. */
  boolean hasForeignTags() {
    return foreign;
  }

  /** Writes a block; the start tag may have attributes. */
  void element(String startTag, Node node) {
    out.append('<').append(startTag).append('>');
    content(node);
    int space = startTag.indexOf(' ');
    out.append("</").append(space < 0 ? startTag : startTag.substring(0, space)).append('>');
  }

  /** Writes a paragraph whose lines keep their indentation. */
  void indented(Node node) {
    indented = true;
    element("p class=\"plain\"", node);
    indented = false;
  }

  /** Writes the content of a block. */
  void content(Node block) {
    lastClosing.clear();
    if (block.hasChildren()) {
      children(block);
    } else {
      text(block.getChars());
    }
    while (!open.isEmpty()) {
      out.append("</").append(open.pop()).append('>');
    }
  }

  private void children(Node parent) {
    depth = MarkdownWriter.checkDepth(depth + 1);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node);
    }
    depth--;
  }

  private void inline(Node node) {
    if (node instanceof Text) {
      text(restraint.unescape(node));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      lineBreak(node);
    } else if (node instanceof Emphasis emphasis) {
      styled("em", emphasis);
    } else if (node instanceof StrongEmphasis emphasis) {
      styled("strong", emphasis);
    } else if (node instanceof Strikethrough strikethrough) {
      styled("del", strikethrough);
    } else if (node instanceof Code code) {
      out.append("<code>");
      out.append(Markup.escape(code.getText()).replace("\n", "<br>"));
      out.append("</code>");
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      bareLink((DelimitedLinkNode) node);
    } else if (node instanceof HtmlInline) {
      tag(node);
    } else {
      source(node);
    }
  }

  private <T extends Node & DelimitedNode> void styled(String name, T node) {
    if (restraint.isMarkup(node)) {
      out.append('<').append(name).append('>');
      children(node);
      out.append("</").append(name).append('>');
    } else {
      text(node.getOpeningMarker());
      children(node);
      text(node.getClosingMarker());
    }
  }

  /** A backslash may break a line, but here each line is broken: it was typed for a shell. */
  private void lineBreak(Node node) {
    text(!restraint.isOff() && node.getChars().startsWith("\\") ? "\\" : "");
    out.append("<br>");
    text(indented ? restraint.indentBehind(node.getEndOffset()) : "");
  }

  private void text(CharSequence text) {
    Markup.escape(text, out);
  }

  private void link(Link link) {
    out.append("<a href=\"").append(Markup.escape(Restraint.unescape(link.getUrl())));
    if (!link.getTitle().isBlank()) {
      out.append("\" title=\"").append(Markup.escape(Restraint.unescape(link.getTitle())));
    }
    out.append("\">");
    boolean outer = linked;
    linked = true;
    children(link);
    linked = outer;
    out.append("</a>");
  }

  private void image(Image image) {
    String description =
        Restraint.unescape(image.getText()) + " " + Restraint.unescape(image.getTitle());
    Markup.placeholder("image", description.strip(), Restraint.unescape(image.getUrl()), out);
  }

  private void bareLink(DelimitedLinkNode node) {
    String target = node.getText().toString();
    String href = node instanceof MailLink ? "mailto:" + target : target;
    if (linked || Address.of(href) == null) {
      text(node.getChars());
    } else {
      // In a mail the brackets are part of an address: Ann <ann@a.example>.
      boolean bracketed = node instanceof MailLink && !restraint.isOff();
      text(bracketed ? "<" : "");
      out.append("<a href=\"").append(Markup.escape(href)).append("\">");
      text(target);
      out.append("</a>");
      text(bracketed ? ">" : "");
    }
  }

  /**
   * Inline tags that are closed, and images, work; every other tag is text, as somebody may well
   * write about it.
   */
  private void tag(Node node) {
    String source = node.getChars().toString();
    Tag tag = TagReader.read(source, 0);
    if (tag == null || !(tag.closing() ? open.contains(tag.name()) : works(tag, node))) {
      text(source);
      return;
    }
    foreign = true;
    if (tag.closing()) {
      closeUpTo(tag.name());
    } else {
      HtmlGate.write(tag, out);
      if (HtmlTags.replacement(tag.name()) != null && !HtmlTags.isVoid(tag.name())) {
        open.push(tag.name());
      }
    }
  }

  private boolean works(Tag tag, Node node) {
    if (tag.name().equals("img") || HtmlTags.isVoid(tag.name())) {
      return true;
    }
    boolean barred = tag.name().equals("a") && (linked || tag.attribute("href").isBlank());
    return HtmlTags.isInline(tag.name()) && !barred && isClosed(tag.name(), node);
  }

  /** Looks once for each name in a block: there may be thousands of tags. */
  private boolean isClosed(String name, Node node) {
    int last = lastClosing.computeIfAbsent(name, closed -> lastClosing(closed, node));
    return last >= node.getEndOffset();
  }

  private static int lastClosing(String name, Node node) {
    Node block = node;
    while (!(block instanceof Block) && block.getParent() != null) {
      block = block.getParent();
    }
    String end = "</" + name;
    String text = node.getBaseSequence().toString();
    int at = Math.min(block.getEndOffset(), text.length()) - end.length();
    while (at >= node.getEndOffset() && !text.regionMatches(true, at, end, 0, end.length())) {
      at--;
    }
    return at;
  }

  private void closeUpTo(String name) {
    String closed = "";
    while (!closed.equals(name)) {
      closed = open.pop();
      out.append("</").append(closed).append('>');
    }
  }

  /** An entity left after decoding, an undefined reference, anything new: as typed. */
  private void source(Node node) {
    BasedSequence base = node.getBaseSequence();
    int at = node.getStartOffset();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      text(base.subSequence(at, Math.max(at, child.getStartOffset())));
      inline(child);
      at = child.getEndOffset();
    }
    text(base.subSequence(at, Math.max(at, node.getEndOffset())));
  }
}
