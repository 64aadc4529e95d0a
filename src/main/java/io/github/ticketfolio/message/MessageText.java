package io.github.ticketfolio.message;

/**
 * What a stored message says, for a search: as its reader sees it, without the tags of an HTML mail
 * and with the signs of Markdown. It is text and no HTML. Far cheaper than rendering it.
 */
public final class MessageText {
  private static final String STYLE_END = "</style";

  private final String html;
  private final StringBuilder out;

  /** Nothing that must end in one begins behind it: no search for an end runs twice. */
  private final int lastComment;

  private final int lastStyle;

  /** Whether what was left out last parts lines. */
  private boolean breaks;

  private MessageText(String html) {
    this.html = html;
    out = new StringBuilder(html.length());
    lastComment = html.lastIndexOf("-->");
    lastStyle = html.lastIndexOf(STYLE_END);
  }

  /** The text of a message as WHMCS stores it. */
  public static String of(String stored) {
    if (HtmlSigns.in(stored)) {
      return PlainText.of(new MessageText(stored).text());
    }
    String text = PlainText.of(stored);
    return HtmlSigns.in(text) ? PlainText.of(new MessageText(text).text()) : text;
  }

  private String text() {
    int done = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = behindUnseen(at);
      if (end > 0) {
        out.append(html, done, at).append(breaks ? "\n" : "");
        done = end;
      }
      at = html.indexOf('<', Math.max(done, at + 1));
    }
    return out.append(html, done, html.length()).toString();
  }

  private static boolean isKnown(String name) {
    return HtmlTags.replacement(name) != null || HtmlTags.isDropped(name);
  }

  /** The place behind a comment, a style sheet or a tag; 0 where none of them is. */
  private int behindUnseen(int at) {
    breaks = false;
    if (html.startsWith("<!--", at) && at + 4 <= lastComment) {
      return html.indexOf("-->", at + 4) + 3;
    }
    Tag tag = TagReader.read(html, at);
    if (tag == null || !isKnown(tag.name())) {
      return 0;
    }
    if (tag.name().equals("style") && !tag.closing()) {
      return tag.end() <= lastStyle ? html.indexOf(STYLE_END, tag.end()) : tag.end();
    }
    breaks = HtmlTags.isBlock(tag.name());
    return tag.end();
  }
}
