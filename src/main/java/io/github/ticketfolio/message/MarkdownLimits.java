package io.github.ticketfolio.message;

/**
 * What may enter flexmark 0.64.8, checked in one pass. Its parser takes quadratic time in the
 * number of lines of a paragraph and of container marks in a line, and several of its regular
 * expressions recurse once per character; a read budget ({@link BoundedText}) cannot see the
 * former, and the latter would end at a depth that differs between machines.
 */
final class MarkdownLimits {
  /** Keeps every construct that is quadratic in the text below a second. */
  static final int CHARACTERS = 64 * 1024;

  /** 16 000 quoted lines without a blank one took 2.1 s, 32 000 rows of a pipe more than 8 s. */
  static final int LINES_WITHOUT_BLANK = 2000;

  /** {@code 1. 1. 1. …} took 1.2 s at 5 000 marks in a line and more than 8 s at 20 000. */
  static final int MARKS_IN_A_LINE = 64;

  /** A rule of 1 000 dashes overflows a stack of 512 KiB (interpreted), one of 500 does not. */
  static final int RULE = 400;

  /** A tag, an address or a link title of 1 000 characters overflows the same stack. */
  static final int OPEN_CONSTRUCT = 500;

  private final String text;

  private MarkdownLimits(String text) {
    this.text = text;
  }

  /** Why the text must not enter flexmark, or the empty string. */
  static String violated(String text) {
    if (text.length() > CHARACTERS) {
      return "it has more than " + CHARACTERS + " characters";
    }
    MarkdownLimits limits = new MarkdownLimits(text);
    if (limits.hasLongBlockOrLine()) {
      return "it has too long a block of lines, rule or nesting";
    }
    return limits.hasOpenConstruct() ? "it has an unclosed tag or link title" : "";
  }

  private boolean hasLongBlockOrLine() {
    int block = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      block = line.isBlank() ? 0 : block + 1;
      if (block > LINES_WITHOUT_BLANK || marks(line) > MARKS_IN_A_LINE || hasLongRule(line)) {
        return true;
      }
    }
    return false;
  }

  /** Counts the marks of quotes and lists a line begins with. */
  private static int marks(String line) {
    int marks = 0;
    int i = 0;
    while (i < line.length()) {
      int behind = behindMark(line, i);
      if (behind < 0) {
        return marks;
      }
      marks += behind > i + 1 || line.charAt(i) == '>' ? 1 : 0;
      i = behind;
    }
    return marks;
  }

  /** The position behind a space or a mark, or -1 where other text begins. */
  private static int behindMark(String line, int i) {
    char c = line.charAt(i);
    if (c == ' ' || c == '\t' || c == '>') {
      return i + 1;
    }
    int digits = i;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    String marks = digits > i ? ".)" : "-+*";
    boolean mark = digits + 1 < line.length() && marks.indexOf(line.charAt(digits)) >= 0;
    boolean spaced = mark && " \t".indexOf(line.charAt(digits + 1)) >= 0;
    return spaced ? digits + 2 : -1;
  }

  private static boolean hasLongRule(String line) {
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      run = c < 128 && !Character.isLetterOrDigit(c) ? run + 1 : 0;
      if (run > RULE) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOpenConstruct() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' && opensTag(i + 1) && !closes(i + 1, '>')) {
        return true;
      }
      if (c == '(' && i > 0 && text.charAt(i - 1) == ']' && hasOpenTitle(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensTag(int i) {
    char c = i < text.length() ? text.charAt(i) : ' ';
    return c == '!' || c == '?' || c == '/' || Character.isLetterOrDigit(c);
  }

  /** True when the character comes soon enough, or the paragraph ends first. */
  private boolean closes(int from, char closer) {
    int limit = Math.min(text.length(), from + OPEN_CONSTRUCT);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == closer || (c == '\n' && endsParagraph(i + 1))) {
        return true;
      }
    }
    return limit == text.length();
  }

  private boolean endsParagraph(int i) {
    int at = i;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length() || text.charAt(at) == '\n';
  }

  /** A title is what stands in quotes or parentheses behind the first space. */
  private boolean hasOpenTitle(int from) {
    int limit = Math.min(text.length(), from + OPEN_CONSTRUCT);
    int i = from;
    while (i < limit && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    while (i < limit && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    char opener = i < limit ? text.charAt(i) : ' ';
    return switch (opener) {
      case '"', '\'' -> !closes(i + 1, opener);
      case '(' -> !closes(i + 1, ')');
      default -> false;
    };
  }
}
