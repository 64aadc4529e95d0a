package io.github.ticketfolio.page;

import io.github.ticketfolio.message.PlainText;

/** Stored one-line fields made fit for a page. The results are text and must be escaped. */
final class Line {
  private Line() {}

  /** A subject, name or other one-line field: entities decoded once, line breaks as spaces. */
  static String of(String stored) {
    return oneLine(PlainText.field(stored));
  }

  /** As {@link #of(String)}, or the other text where nothing is left. */
  static String of(String stored, String otherwise) {
    String line = of(stored);
    return line.isEmpty() ? otherwise : line;
  }

  static String oneLine(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.isWhitespace(chars[i]) ? ' ' : chars[i];
    }
    return new String(chars).strip();
  }
}
