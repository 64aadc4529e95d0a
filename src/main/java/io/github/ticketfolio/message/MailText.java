package io.github.ticketfolio.message;

import java.util.List;

/**
 * The conventions of mail in plain text, line by line: quotes, attributions, signatures.
 *
 * @param lines the lines of a message
 */
record MailText(List<String> lines) {
  /** An attribution with a long address is wrapped more than once. */
  private static final int LONGEST_ATTRIBUTION = 3;

  /** Outlook's header: from, sent, to, copies, importance, subject. */
  private static final int LONGEST_HEADER = 8;

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

  /** The line behind {@code On …, … wrote:}, which may take three lines; or -1. */
  int behindAttribution(int i) {
    if (!HistoryMarks.mayAttribute(lines.get(i))) {
      return -1;
    }
    StringBuilder joined = new StringBuilder();
    int end = Math.min(lines.size(), i + LONGEST_ATTRIBUTION);
    for (int line = i; line < end && !isBlank(line) && !isQuote(line); line++) {
      joined.append(line > i ? " " : "").append(lines.get(line).strip());
      if (HistoryMarks.isAttribution(joined.toString())) {
        return line + 1;
      }
    }
    return -1;
  }

  /** True when all of the text introduces what is quoted below it. */
  boolean isAttribution() {
    return !lines.isEmpty() && behindAttribution(0) == lines.size();
  }

  /** True where the rest of the message is the history of the conversation, without quote marks. */
  boolean isHistory(int i) {
    String line = lines.get(i);
    if (line.isEmpty()) {
      return false;
    }
    if (HistoryMarks.isSeparator(line) || isHeader(i, false)) {
      return true;
    }
    int below = HistoryMarks.isRule(line) ? skipBlank(i + 1) : lines.size();
    return (below < lines.size() && isHeader(below, true)) || isUnmarked(i);
  }

  /** A person quotes a sentence in quotation marks, and answers below. */
  private boolean isSpoken(int i) {
    return "\"'„“«‘‚»".indexOf(lines.get(i).strip().charAt(0)) >= 0;
  }

  private boolean isUnmarked(int i) {
    int behind = behindAttribution(i);
    int next = behind < 0 ? lines.size() : skipBlank(behind);
    return next < lines.size()
        && !isQuote(next)
        && !isSpoken(next)
        && HistoryMarks.isExact(String.join(" ", lines.subList(i, behind)));
  }

  /**
   * True where a header as Outlook writes it begins. People paste headers, too, but those of the
   * mail itself have a date: only below a rule is that enough.
   */
  private boolean isHeader(int from, boolean ruled) {
    if (!HistoryMarks.isFrom(lines.get(from))) {
      return false;
    }
    boolean sent = false;
    int end = Math.min(lines.size(), from + LONGEST_HEADER);
    for (int i = from + 1; i < end && !isBlank(i); i++) {
      String line = lines.get(i);
      sent |= HistoryMarks.isSent(line) || (ruled && HistoryMarks.isDate(line));
      if (sent && HistoryMarks.isSubject(line)) {
        return true;
      }
    }
    return false;
  }

  boolean isSignature(int i) {
    String line = lines.get(i);
    return line.equals("-- ") || (line.equals("--") && lines.size() - i <= LONGEST_SIGNATURE);
  }

  /**
   * The text with each quote, and the attribution above it, as a paragraph of its own. Markdown
   * takes an unquoted line below a quote for a part of it; in a mail it is the answer.
   */
  String withQuotesApart() {
    StringBuilder out = new StringBuilder();
    Fences fences = new Fences();
    int quoteAt = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean code = fences.covers(lines.get(i));
      int behind = code ? -1 : behindAttribution(i);
      boolean attributed = behind >= 0 && isQuote(skipBlank(behind));
      quoteAt = attributed ? behind : quoteAt;
      boolean answer = !code && i > 0 && isQuote(i - 1) && !isQuote(i) && !isBlank(i);
      out.append(attributed || answer || i == quoteAt ? "\n" : "");
      out.append(lines.get(i)).append('\n');
    }
    return out.toString();
  }

  String join(int from, int to) {
    return String.join("\n", lines.subList(from, to));
  }
}
