package io.github.ticketfolio.message;

/** Tells which lines of a message belong to a Markdown code fence, fed line by line. */
final class Fences {
  private static final int SHORTEST = 3;

  private char mark;
  private int length;

  /** True when this line opens, continues or closes a fence. */
  boolean covers(String line) {
    int indent = indent(line);
    int run = run(line, indent);
    if (length == 0) {
      boolean opens = run >= SHORTEST && indent < 4 && !hasTickAfter(line, indent + run);
      if (opens) {
        mark = line.charAt(indent);
        length = run;
      }
      return opens;
    }
    if (indent < 4 && run >= length && line.charAt(indent) == mark) {
      length = line.substring(indent + run).isBlank() ? 0 : length;
    }
    return true;
  }

  /** True while a fence is open. */
  boolean isOpen() {
    return length > 0;
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static int run(String line, int from) {
    if (from >= line.length() || (line.charAt(from) != '`' && line.charAt(from) != '~')) {
      return 0;
    }
    int i = from;
    while (i < line.length() && line.charAt(i) == line.charAt(from)) {
      i++;
    }
    return i - from;
  }

  /** {@code ```a``` b} is a code span and no fence. */
  private static boolean hasTickAfter(String line, int from) {
    return line.charAt(from - 1) == '`' && line.indexOf('`', from) >= 0;
  }
}
