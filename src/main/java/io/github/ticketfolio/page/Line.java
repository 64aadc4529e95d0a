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
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).forEach(out::appendCodePoint);
    return out.toString().strip();
  }
}
