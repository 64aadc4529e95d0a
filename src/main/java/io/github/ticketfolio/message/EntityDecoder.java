package io.github.ticketfolio.message;

import org.jsoup.nodes.Entities;

/**
 * Decodes HTML entities, exactly once and only where they end in a semicolon: {@code ?a=1&copy=2}
 * keeps its parameter. What is no entity stays as typed.
 */
public final class EntityDecoder {
  /** The longest name in HTML has 31 characters. */
  private static final int LONGEST = 34;

  /** What browsers show for the numbers 128 to 159: the characters of windows-1252. */
  private static final String WINDOWS_1252 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private EntityDecoder() {}

  static String decode(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (ampersand >= 0) {
      int end = semicolon(text, ampersand);
      String decoded = end < 0 ? "" : character(text.substring(ampersand + 1, end));
      if (!decoded.isEmpty()) {
        out.append(text.substring(done, ampersand)).append(decoded);
        done = end + 1;
      }
      ampersand = text.indexOf('&', Math.max(done, ampersand + 1));
    }
    return out.append(text.substring(done)).toString();
  }

  /**
   * Where a browser takes an entity to end, which for a number needs no semicolon: behind its last
   * character, or -1 where none can be.
   */
  public static int end(String text, int ampersand) {
    int semicolon = semicolon(text, ampersand);
    if (semicolon >= 0) {
      return semicolon + 1;
    }
    int at = ampersand + 1;
    if (at >= text.length() || text.charAt(at) != '#') {
      return -1;
    }
    boolean hex = at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 'x';
    int first = at + (hex ? 2 : 1);
    int last = first;
    while (last < text.length() && Character.digit(text.charAt(last), hex ? 16 : 10) >= 0) {
      last++;
    }
    return last > first ? last : -1;
  }

  /** What an entity from here to there stands for; empty where it is none. */
  public static String character(String text, int ampersand, int end) {
    int last = text.charAt(end - 1) == ';' ? end - 1 : end;
    return character(text.substring(ampersand + 1, last));
  }

  /** The position of the semicolon, or -1. */
  private static int semicolon(String text, int ampersand) {
    int last = Math.min(text.length(), ampersand + LONGEST);
    for (int i = ampersand + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (c != '#' && !isAlphanumeric(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAlphanumeric(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static String character(String name) {
    if (name.startsWith("#x") || name.startsWith("#X")) {
      return number(name.substring(2), 16);
    }
    if (name.startsWith("#")) {
      return number(name.substring(1), 10);
    }
    return Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
  }

  private static String number(String digits, int radix) {
    int code;
    try {
      code = Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      return "";
    }
    if (code >= 0x80 && code <= 0x9f) {
      return WINDOWS_1252.substring(code - 0x80, code - 0x7f);
    }
    boolean valid = Character.isValidCodePoint(code) && (code < 0xd800 || code > 0xdfff);
    return valid ? Character.toString(code) : "";
  }
}
