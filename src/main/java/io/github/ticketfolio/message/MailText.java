package io.github.ticketfolio.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The conventions of mail in plain text, line by line: quotes, attributions, signatures.
 *
 * @param lines the lines of a message
 */
record MailText(List<String> lines) {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?i)\\s{0,3}-{2,}\\s{0,3}(?:original|forwarded) message\\s{0,3}-{2,}\\s{0,3}");

  /** More lines behind a lone {@code --} are no signature. */
  private static final int LONGEST_SIGNATURE = 8;

  static MailText of(String text) {
    return new MailText(text.lines().toList());
  }

  /** True for a line of a drawn table: framed by bars, or with wide gaps between its words. */
  static boolean isRow(String line) {
    String inner = line.strip();
    boolean framed = inner.length() > 2 && isBar(inner.charAt(0));
    return (framed && isBar(inner.charAt(inner.length() - 1))) || inner.contains("   ");
  }

  private static boolean isBar(char c) {
    return c == '|' || c == '+';
  }

  boolean isQuote(int i) {
    return i < lines.size() && lines.get(i).startsWith(">");
  }

  boolean isBlank(int i) {
    return lines.get(i).isBlank();
  }

  /** The first line at or after this one that is not blank, or the number of lines. */
  int skipBlank(int from) {
    int i = from;
    while (i < lines.size() && isBlank(i)) {
      i++;
    }
    return i;
  }

  /** The line behind {@code On …, … wrote:}, which may take two lines; or -1. */
  int behindAttribution(int i) {
    if (!lines.get(i).startsWith("On ")) {
      return -1;
    }
    String line = lines.get(i).strip();
    if (isWrote(line)) {
      return i + 1;
    }
    boolean two = i + 1 < lines.size() && isWrote(line + " " + lines.get(i + 1).strip());
    return two ? i + 2 : -1;
  }

  /** A date has a digit; "On Monday she wrote:" has none. */
  private static boolean isWrote(String line) {
    return line.length() < 400
        && line.endsWith(" wrote:")
        && line.chars().anyMatch(Character::isDigit);
  }

  /** True where the rest of the message is the history of the conversation, without quote marks. */
  boolean isHistory(int i) {
    String line = lines.get(i);
    if (line.length() < 100 && SEPARATOR.matcher(line).matches()) {
      return true;
    }
    int behind = behindAttribution(i);
    int next = behind < 0 ? lines.size() : skipBlank(behind);
    return next < lines.size() && !isQuote(next);
  }

  boolean isSignature(int i) {
    String line = lines.get(i);
    return line.equals("-- ") || (line.equals("--") && lines.size() - i <= LONGEST_SIGNATURE);
  }

  String join(int from, int to) {
    return String.join("\n", lines.subList(from, to));
  }
}
