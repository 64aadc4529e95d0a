package io.github.ticketfolio.message;

import org.jsoup.nodes.Element;

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

  /** Folds the long ones among the quotes of an HTML mail. */
  static void foldLong(Element body) {
    for (Element quote : body.getElementsByTag("blockquote")) {
      int lines = quote.hasClass("quote") && !isFolded(quote) ? lines(quote) : 0;
      if (lines > OPEN_LINES) {
        Element fold = new Element("details").addClass("quote");
        fold.appendElement("summary").text(summary(lines));
        quote.replaceWith(fold);
        fold.appendChild(quote.removeAttr("class"));
      }
    }
  }

  private static boolean isFolded(Element quote) {
    for (Element up = quote.parent(); up != null; up = up.parent()) {
      if (up.normalName().equals("details")) {
        return true;
      }
    }
    return false;
  }

  private static int lines(Element quote) {
    int lines = 0;
    for (Element element : quote.getAllElements()) {
      boolean ends = element.isBlock() && !element.ownText().isBlank();
      lines += ends || element.normalName().equals("br") ? 1 : 0;
    }
    return lines;
  }

  private static String summary(int lines) {
    return lines == 1 ? "Quoted text, 1 line" : "Quoted text, " + lines + " lines";
  }
}
