package io.github.ticketfolio.message;

/** Quoted history: short quotes stay open, longer ones fold. Nothing is ever left out. */
final class Quotes {
  /** A quote of at most this many lines is part of the answer and stays open. */
  private static final int OPEN_LINES = 3;

  private Quotes() {}

  /** Wraps quoted markup, which should be a block. */
  static void write(String markup, int lines, StringBuilder out) {
    if (lines > OPEN_LINES) {
      fold(markup, lines, out);
    } else {
      out.append("<blockquote class=\"quote\">").append(markup).append("</blockquote>");
    }
  }

  /** Wraps the history of a conversation, however short. */
  static void fold(String markup, int lines, StringBuilder out) {
    out.append("<details class=\"quote\"><summary>").append(summary(lines)).append("</summary>");
    out.append("<blockquote>").append(markup).append("</blockquote></details>");
  }

  private static String summary(int lines) {
    return lines == 1 ? "Quoted text, 1 line" : "Quoted text, " + lines + " lines";
  }
}
