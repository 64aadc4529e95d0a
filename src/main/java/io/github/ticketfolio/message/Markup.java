package io.github.ticketfolio.message;

import org.jspecify.annotations.Nullable;

/** Escapes text for HTML, both between tags and in quoted attribute values. */
final class Markup {
  private Markup() {}

  static String escape(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  static void escape(CharSequence text, StringBuilder out) {
    String plain = text.toString();
    int done = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c > '>') {
        continue;
      }
      String escaped = escaped(c);
      if (escaped != null) {
        out.append(plain.substring(done, i)).append(escaped);
        done = i + 1;
      }
    }
    out.append(plain.substring(done));
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }

  /** Where something would be fetched from a network stands what it was and its address. */
  static void placeholder(String kind, String description, String address, StringBuilder out) {
    out.append("<span class=\"placeholder\">[").append(kind).append(": ");
    escape(description, out);
    out.append(description.isBlank() || address.isBlank() ? "" : " – ");
    escape(shortened(address), out);
    out.append("]</span>");
  }

  /** A data: address holds the bytes of the file; only its beginning is for reading. */
  private static String shortened(String address) {
    int comma = address.indexOf(',');
    boolean data = address.regionMatches(true, 0, "data:", 0, 5) && comma > 0;
    return data
        ? address.substring(0, comma + 1) + "… (" + address.length() + " characters)"
        : address;
  }
}
