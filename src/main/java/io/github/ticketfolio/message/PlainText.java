package io.github.ticketfolio.message;

import java.util.Locale;

/**
 * Stored text as people typed it. WHMCS HTML-encodes form input before it stores it. Neither result
 * is HTML: a page must escape it. Both have only {@code \n} as line end and no character that is
 * invalid in HTML; see {@link VisibleText}.
 */
public final class PlainText {
  private PlainText() {}

  /** For subjects, names, departments, file names: entities decoded, exactly once. */
  public static String of(String stored) {
    return VisibleText.of(EntityDecoder.decode(stored));
  }

  /**
   * For file names: entities decoded once, and bidi controls spelled as {@code [U+202E]}, because
   * one of them could make {@code exe} look like {@code pdf}.
   */
  public static String fileName(String stored) {
    StringBuilder spelled = new StringBuilder(stored.length());
    EntityDecoder.decode(stored)
        .codePoints()
        .forEach(
            c -> {
              if (isBidiControl(c)) {
                spelled.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else {
                spelled.appendCodePoint(c);
              }
            });
    return VisibleText.of(spelled.toString());
  }

  private static boolean isBidiControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** For showing a message's source: every entity stays as stored. */
  public static String source(String stored) {
    return VisibleText.of(stored);
  }
}
