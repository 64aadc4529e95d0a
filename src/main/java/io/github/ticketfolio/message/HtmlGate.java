package io.github.ticketfolio.message;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets the markup of strangers through as far as it is known and harmless, and turns all the rest
 * into visible text. What comes out holds only tags written here, without any class, style, id or
 * event attribute, so that the parser behind it never meets a script, a comment, a foreign element
 * or an unclosed attribute. Entities in text and attributes are decoded here, once.
 */
final class HtmlGate {
  /** 77 000 unclosed and nested links took 7 s to parse and clean, 10 000 less than a second. */
  private static final int MOST_TAGS = 10_000;

  /** Somebody who writes these in a message shows how a page is made. */
  private static final Set<String> UNSEEN =
      Set.of("meta", "link", "base", "input", "param", "area", "head", "title", "form");

  private static final Set<String> IMAGES = Set.of("img", "v:imagedata");

  private static final Pattern DOCTYPE =
      Pattern.compile(
          "(?i)<!doctype\\s{1,9}html(?:\\s{0,9}(?:public|system|\"[^\"<>]{0,200}\"|'[^'<>]{0,200}')){0,3}\\s{0,9}>");

  private final String html;
  private final StringBuilder out;
  private final HiddenParts hidden = new HiddenParts();

  /** Nothing that must end in one begins behind it: no search for an end runs twice. */
  private final int lastAngle;

  private final int lastComment;
  private int tags;

  private HtmlGate(String html) {
    this.html = html;
    this.lastAngle = html.lastIndexOf('>');
    this.lastComment = html.lastIndexOf("-->");
    this.out = new StringBuilder(html.length() + 64);
  }

  /** The markup, whose tags may be unbalanced; empty if it has too many of them. */
  static Optional<String> pass(String html) {
    HtmlGate gate = new HtmlGate(html);
    gate.run();
    return gate.tags > MOST_TAGS ? Optional.empty() : Optional.of(gate.out.toString());
  }

  /** True when there are tags, and none that does nothing a reader sees. */
  static boolean showsAllTags(String html) {
    boolean any = false;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      Tag tag = TagReader.read(html, at);
      if (tag != null && isKnown(tag.name())) {
        any = true;
        if (HtmlTags.isCode(tag.name()) || UNSEEN.contains(tag.name())) {
          return false;
        }
      }
    }
    return any;
  }

  private void run() {
    int done = 0;
    int at = html.indexOf('<');
    while (at >= 0 && tags <= MOST_TAGS) {
      int end = tagEnd(at, done);
      done = Math.max(done, end);
      at = html.indexOf('<', Math.max(done, at + 1));
    }
    text(done, html.length());
    hidden.write(out);
  }

  /** Writes the tag at this position and the text before it; -1 when it is text itself. */
  private int tagEnd(int at, int done) {
    int unshown = unshownEnd(at);
    if (unshown > 0) {
      text(done, at);
      return unshown;
    }
    Tag tag = TagReader.read(html, at);
    if (tag == null || !isKnown(tag.name())) {
      return -1;
    }
    tags++;
    text(done, at);
    if (HtmlTags.isCode(tag.name()) && !tag.closing()) {
      return code(tag);
    }
    write(tag, out);
    return tag.end();
  }

  /** The position behind a document type, or -1: one that is not whole must swallow nothing. */
  private int behindDoctype(int at) {
    if (!html.regionMatches(true, at, "<!doctype", 0, 9)) {
      return -1;
    }
    Matcher doctype = DOCTYPE.matcher(html).region(at, html.length());
    return doctype.lookingAt() ? doctype.end() : -1;
  }

  private static boolean isKnown(String name) {
    return HtmlTags.replacement(name) != null || HtmlTags.isDropped(name);
  }

  /** The end of a document type, or of a comment, which is put aside; or -1. */
  private int unshownEnd(int at) {
    int end = behindDoctype(at);
    if (end > 0) {
      return end;
    }
    if (html.startsWith("<!--", at) && at + 4 <= lastComment) {
      end = html.indexOf("-->", at + 4) + 3;
    } else if (at < lastAngle && isConditional(at)) {
      end = html.indexOf('>', at) + 1;
    }
    if (end > 0) {
      hidden.comment(html.substring(at, end));
    }
    return end;
  }

  /** Marks for one program: {@code <![if !mso]>}, {@code <?xml:namespace prefix="o" />}. */
  private boolean isConditional(int at) {
    return html.regionMatches(true, at, "<![if", 0, 5)
        || html.regionMatches(true, at, "<![endif", 0, 8)
        || html.regionMatches(true, at, "<?xml", 0, 5);
  }

  private void text(int from, int to) {
    Markup.escape(VisibleText.of(EntityDecoder.decode(html.substring(from, to))), out);
  }

  /**
   * A script is shown as what it is, a style sheet kept behind the message; without a whole end tag
   * to the very end.
   */
  private int code(Tag tag) {
    int end = html.indexOf("</", tag.end());
    if (!tag.attribute("src").isBlank()) {
      Markup.placeholder(tag.name(), "", tag.attribute("src"), out);
    }
    Tag closing = null;
    while (end >= 0 && closing == null) {
      Tag found = TagReader.read(html, end);
      if (found != null && found.name().equals(tag.name())) {
        closing = found;
      } else {
        end = html.indexOf("</", end + 2);
      }
    }
    String code = html.substring(tag.end(), closing == null ? html.length() : end);
    if (tag.name().equals("style")) {
      hidden.style(code);
    } else if (!code.isBlank()) {
      out.append("<pre><code>").append(Markup.escape(VisibleText.of(code))).append("</code></pre>");
    }
    return closing == null ? html.length() : closing.end();
  }

  static void write(Tag tag, StringBuilder out) {
    String source = HtmlTags.source(tag.name());
    String name = HtmlTags.replacement(tag.name());
    if (source != null) {
      placeholder(tag, source, out);
    } else if (name != null && !HtmlTags.isCode(tag.name())) {
      element(tag, name, out);
    }
  }

  private static void placeholder(Tag tag, String source, StringBuilder out) {
    String description =
        tag.attribute("alt").isBlank() ? tag.attribute("title") : tag.attribute("alt");
    String address = tag.attribute(source);
    if (!tag.closing() && !(description + address).isBlank()) {
      Markup.placeholder(
          IMAGES.contains(tag.name()) ? "image" : tag.name(), description, address, out);
    }
  }

  private static void element(Tag tag, String name, StringBuilder out) {
    if (tag.closing()) {
      out.append(HtmlTags.isVoid(name) ? "" : "</" + name + ">");
      return;
    }
    out.append('<').append(name);
    String style = isQuote(tag) ? "quote" : HtmlTags.heading(tag.name());
    attribute("class", style.isEmpty() ? null : style, out);
    if (name.equals("a")) {
      attribute("href", tag.attributes().get("href"), out);
      attribute("title", tag.attributes().get("title"), out);
    }
    attribute("start", number(tag, name, "ol", "start"), out);
    attribute("value", number(tag, name, "li", "value"), out);
    attribute("colspan", number(tag, name, "td", "colspan"), out);
    attribute("colspan", number(tag, name, "th", "colspan"), out);
    out.append('>');
  }

  /** As mail programs mark what is answered to; others only indent with the same tag. */
  private static boolean isQuote(Tag tag) {
    return tag.name().equals("blockquote")
        && (tag.attribute("type").equals("cite") || tag.attribute("class").contains("quote"));
  }

  private static @Nullable String number(Tag tag, String name, String element, String key) {
    String value = tag.attribute(key).strip();
    return name.equals(element) && value.matches("[1-9][0-9]{0,2}") ? value : null;
  }

  private static void attribute(String key, @Nullable String value, StringBuilder out) {
    if (value != null) {
      out.append(' ').append(key).append("=\"").append(Markup.escape(value)).append('"');
    }
  }
}
