package io.github.ticketfolio.message;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Stored text as people typed it. WHMCS HTML-encodes form input before it stores it. Neither result
 * is HTML: a page must escape it. Both have only {@code \n} as line end and no character that is
 * invalid in HTML; see {@link VisibleText}.
 */
public final class PlainText {
  private PlainText() {}

  /** For messages: entities decoded, exactly once. */
  public static String of(String stored) {
    return VisibleText.of(EntityDecoder.decode(stored));
  }

  /**
   * For subjects, names, departments: entities decoded, exactly once, and the characters that turn
   * text around against its own direction spelled as {@code [U+202E]}.
   */
  public static String field(String stored) {
    return VisibleText.of(spelled(EntityDecoder.decode(stored), PlainText::isOverride));
  }

  /**
   * For file names: entities decoded once, and bidi controls spelled as {@code [U+202E]}, because
   * one of them could make {@code exe} look like {@code pdf}.
   */
  public static String fileName(String stored) {
    return VisibleText.of(spelled(EntityDecoder.decode(stored), PlainText::isBidiControl));
  }

  private static String spelled(String text, IntPredicate chosen) {
    if (!has(text, chosen)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (chosen.test(c)) {
                out.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean has(String text, IntPredicate chosen) {
    for (int i = 0; i < text.length(); i++) {
      if (chosen.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOverride(int c) {
    return c == 0x202D || c == 0x202E;
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
