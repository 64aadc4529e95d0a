package io.github.ticketfolio.demo;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as WHMCS keeps it. */
final class StoredText {
  private static final Pattern CODE_POINT = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");

  private StoredText() {}

  /** What WHMCS makes of form input: PHP's {@code htmlspecialchars} with both kinds of quotes. */
  static String encode(String typed) {
    return typed
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }

  /** Replaces {@code {U+202E}} by that character, for those that do not belong in a text file. */
  static String unescape(String text) {
    return CODE_POINT.matcher(text).replaceAll(StoredText::character);
  }

  private static String character(MatchResult codePoint) {
    String character = Character.toString(Integer.parseInt(codePoint.group(1), 16));
    return Matcher.quoteReplacement(character);
  }
}
