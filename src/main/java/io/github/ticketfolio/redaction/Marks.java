package io.github.ticketfolio.redaction;

/** The signs of Markdown that part the letters of a word and are not seen. */
final class Marks {
  /** Each begins with one of these. */
  static final String SIGNS = "*_~`\\[]";

  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_TARGET = 2000;

  private Marks() {}

  /** The place behind the sign that begins here; the same place where none does. */
  static int end(String text, int at) {
    return switch (text.charAt(at)) {
      case '*', '_', '~', '`' -> at + 1;
      case '\\' -> at + 1 < text.length() && isPunctuation(text.charAt(at + 1)) ? at + 1 : at;
      case '[' -> isLink(text, at + 1) ? at + 1 : at;
      case ']' -> target(text, at + 1, at);
      default -> at;
    };
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  /** True where a text in brackets, whose begin was read, has a target behind it. */
  private static boolean isLink(String text, int from) {
    int last = Math.min(text.length(), from + LONGEST_TEXT);
    int at = from;
    while (at < last && "[]\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    boolean closed = at + 1 < text.length() && at < last && text.charAt(at) == ']';
    return closed && (text.charAt(at + 1) == '(' || text.charAt(at + 1) == '[');
  }

  /** The place behind a target in brackets; another where none is. */
  private static int target(String text, int from, int otherwise) {
    char opening = from < text.length() ? text.charAt(from) : ' ';
    if (opening != '(' && opening != '[') {
      return otherwise;
    }
    String ends = opening == '(' ? ")( \t\r\n" : "][\n";
    int last = Math.min(text.length(), from + LONGEST_TARGET);
    int at = from + 1;
    while (at < last && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at < last && text.charAt(at) == ends.charAt(0) ? at + 1 : otherwise;
  }
}
