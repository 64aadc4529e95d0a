package io.github.ticketfolio.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The text of markup as the sanitiser writes it: what stands between tags, blocks apart, and the
 * targets of the links.
 */
final class ShownText {
  private static final String LINK = "<a href=\"";

  private final String html;
  private final boolean atOnce;
  private final StringBuilder text;
  private final StringBuilder targets = new StringBuilder();

  private ShownText(String html, boolean atOnce) {
    this.html = html;
    this.atOnce = atOnce;
    text = new StringBuilder(html.length());
  }

  /** With all targets behind the text, where they part no word. */
  static String of(String html) {
    return new ShownText(html, false).run();
  }

  /** With each target behind the text of its link, which is how Markdown has it. */
  static String asTyped(String html) {
    return new ShownText(html, true).run();
  }

  private String run() {
    int done = 0;
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', done)) {
      int end = html.indexOf('>', tag);
      text.append(html.substring(done, tag)).append(isInline(tag, end) ? "" : "\n");
      done = end + 1;
      if (html.startsWith(LINK, tag)) {
        target(tag + LINK.length());
      } else if (atOnce && html.startsWith("</a>", tag) && !targets.isEmpty()) {
        text.append(targets).append('\n');
        targets.setLength(0);
      }
    }
    return text.append(html.substring(done)).append(targets).toString();
  }

  /** Such a tag may stand inside a word. */
  private boolean isInline(int tag, int end) {
    int start = html.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
    int behind = start;
    while (behind < end && html.charAt(behind) != ' ') {
      behind++;
    }
    String name = html.substring(start, behind);
    return HtmlTags.isInline(name) && !HtmlTags.isVoid(name);
  }

  private void target(int start) {
    String target = html.substring(start, html.indexOf('"', start));
    targets.append('\n').append(target);
    if (target.indexOf('%') >= 0) {
      targets.append('\n').append(decoded(target.replace("+", "%2B")));
    }
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
