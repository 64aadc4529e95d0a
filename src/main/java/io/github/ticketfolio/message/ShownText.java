package io.github.ticketfolio.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The text of markup as the sanitiser writes it: what stands between tags, blocks apart, and behind
 * it all the targets of the links.
 */
final class ShownText {
  private static final String LINK = "<a href=\"";

  private final String html;
  private final StringBuilder text;
  private final StringBuilder targets = new StringBuilder();

  private ShownText(String html) {
    this.html = html;
    text = new StringBuilder(html.length());
  }

  static String of(String html) {
    return new ShownText(html).run();
  }

  private String run() {
    int done = 0;
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', done)) {
      int end = html.indexOf('>', tag);
      text.append(html, done, tag).append(isInline(tag, end) ? "" : "\n");
      done = end + 1;
      if (html.startsWith(LINK, tag)) {
        target(tag + LINK.length());
      }
    }
    return text.append(html, done, html.length()).append(targets).toString();
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
