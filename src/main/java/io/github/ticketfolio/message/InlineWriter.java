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
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes what stands inside a block: text, emphasis, links, and the inline tags of an author. */
final class InlineWriter {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final StringBuilder out;

  /** An author's tags that are open; they end with their block. */
  private final Deque<String> open = new ArrayDeque<>();

  private boolean foreign;
  private int depth;

  InlineWriter(StringBuilder out) {
    this.out = out;
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

  /** Writes the content of a block. */
  void content(Node block) {
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
      text(unescape(node.getChars()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append("<br>");
    } else if (node instanceof Emphasis) {
      styled("em", node);
    } else if (node instanceof StrongEmphasis) {
      styled("strong", node);
    } else if (node instanceof Strikethrough) {
      styled("del", node);
    } else if (node instanceof Code code) {
      out.append("<code>");
      text(code.getText().toString().replace('\n', ' '));
      out.append("</code>");
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      bareLink((DelimitedLinkNode) node);
    } else if (node instanceof HtmlInline) {
      tag(node.getChars().toString());
    } else {
      source(node);
    }
  }

  private void styled(String name, Node node) {
    out.append('<').append(name).append('>');
    children(node);
    out.append("</").append(name).append('>');
  }

  private void text(CharSequence text) {
    Markup.escape(text, out);
  }

  private void link(Link link) {
    out.append("<a href=\"").append(Markup.escape(unescape(link.getUrl())));
    if (!link.getTitle().isBlank()) {
      out.append("\" title=\"").append(Markup.escape(unescape(link.getTitle())));
    }
    out.append("\">");
    children(link);
    out.append("</a>");
  }

  private void image(Image image) {
    String description = unescape(image.getText()) + " " + unescape(image.getTitle());
    Markup.placeholder("image", description.strip(), unescape(image.getUrl()), out);
  }

  private void bareLink(DelimitedLinkNode node) {
    String target = node.getText().toString();
    String href = node instanceof MailLink ? "mailto:" + target : target;
    if (Address.of(href) == null) {
      text(node.getChars());
    } else {
      out.append("<a href=\"").append(Markup.escape(href)).append("\">");
      text(target);
      out.append("</a>");
    }
  }

  /** Inline tags and images work; every other tag is text, as somebody may well write about it. */
  private void tag(String source) {
    Tag tag = TagReader.read(source, 0);
    boolean known =
        tag != null && (HtmlTags.isInline(tag.name()) || HtmlTags.source(tag.name()) != null);
    if (tag == null || !known || (tag.closing() && !open.contains(tag.name()))) {
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

  /** Backslash escapes only: the entities were decoded before. */
  private static String unescape(CharSequence chars) {
    String text = chars.toString();
    int backslash = text.indexOf('\\');
    if (backslash < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escape =
          text.charAt(i) == '\\'
              && i + 1 < text.length()
              && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0;
      i += escape ? 1 : 0;
      result.append(text.charAt(i));
    }
    return result.toString();
  }
}
