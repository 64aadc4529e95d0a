package io.github.ticketfolio.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes accents, case and width off letters, so that {@code Müller} and {@code MULLER} are one
 * word. {@code assets/search.js} does the same to what is looked for.
 */
final class Fold {
  /** Letters that no accent tells from what people type in their place. */
  private static final Map<Character, String> ALIKE =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ł', "l"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"),
          Map.entry('ς', "σ"));

  private static final int WORD =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  /** Filled as characters come; two threads that fill the same place write the same. */
  private static final @Nullable String[] KNOWN = new String[1 << 16];

  private Fold() {}

  /** True for letters, digits and their marks. */
  static boolean isWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return (WORD >> Character.getType(c) & 1) != 0;
  }

  /** True for the letters of scripts that set no space between words, and for Korean. */
  static boolean isUnspaced(char c) {
    return c >= 0xe00
        && ((c <= 0xeff)
            || (c >= 0x1000 && c <= 0x109f)
            || (c >= 0x1780 && c <= 0x17ff)
            || (c >= 0x3005 && c <= 0x30ff)
            || (c >= 0x3400 && c <= 0x9fff)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff));
  }

  /** What a character beyond ASCII is searched as; perhaps nothing. */
  static String of(int c) {
    if (c >= KNOWN.length) {
      return folded(c);
    }
    String known = KNOWN[c];
    if (known == null) {
      known = folded(c);
      KNOWN[c] = known;
    }
    return known;
  }

  private static String folded(int c) {
    String own = Character.toString(c);
    if (isUnspaced(own.charAt(0))) {
      return own;
    }
    String plain = Normalizer.normalize(own, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char part = plain.charAt(i);
      if (!isAccent(part)) {
        out.append(ALIKE.getOrDefault(part, String.valueOf(part)));
      }
    }
    return out.toString();
  }

  /** Marks without which a word is still read: of Latin, Greek, Cyrillic, Hebrew and Arabic. */
  private static boolean isAccent(char c) {
    return (c >= 0x300 && c <= 0x36f)
        || (c >= 0x591 && c <= 0x5c7 && c != 0x5be)
        || (c >= 0x610 && c <= 0x61a)
        || c == 0x640
        || (c >= 0x64b && c <= 0x65f)
        || c == 0x670
        || (c >= 0x6d6 && c <= 0x6ed)
        || (c >= 0xfe00 && c <= 0xfe0f);
  }

  /** A whole text. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                out.append((char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c));
              } else {
                out.append(of(c));
              }
            });
    return out.toString();
  }
}
