package io.github.ticketfolio.message;

/**
 * Plain text to paragraphs, every character as typed: a blank line ends a paragraph, every other
 * line end is a {@code <br>}. Indentation stays because the page styles {@code .plain} with {@code
 * white-space: pre-wrap}; the markup holds no line ends, so nothing doubles and copies are clean.
 */
final class PlainWriter {
  private final MailText mail;
  private final StringBuilder out = new StringBuilder();

  private PlainWriter(String text) {
    mail = MailText.of(text);
  }

  static String write(String text) {
    return new PlainWriter(text).run();
  }

  /** True for a table drawn with characters. */
  static boolean isColumns(String text) {
    return text.lines().filter(MailText::isRow).count() > 1;
  }

  private String run() {
    int i = mail.skipBlank(0);
    while (i < mail.lines().size()) {
      int end = quoteEnd(i);
      if (end > i) {
        StringBuilder quote = new StringBuilder();
        paragraph(i, end, quote);
        Quotes.write(quote.toString(), end - i, out);
      } else {
        end = paragraphEnd(i);
        paragraph(i, end, out);
      }
      i = mail.skipBlank(end);
    }
    return out.toString();
  }

  /** The end of the quote that starts here, with its attribution; this line if there is none. */
  private int quoteEnd(int start) {
    int behind = mail.behindAttribution(start);
    int first = behind < 0 ? start : mail.skipBlank(behind);
    int end = first;
    while (mail.isQuote(end)) {
      end++;
    }
    return end == first ? start : end;
  }

  private int paragraphEnd(int start) {
    int end = start + 1;
    while (end < mail.lines().size() && !mail.isBlank(end) && quoteEnd(end) == end) {
      end++;
    }
    return end;
  }

  /** Tables drawn with characters only line up in a font of one width. */
  private boolean isColumns(int from, int to) {
    return mail.lines().subList(from, to).stream().filter(MailText::isRow).count() > 1;
  }

  private void paragraph(int from, int to, StringBuilder target) {
    target.append(isColumns(from, to) ? "<p class=\"plain columns\">" : "<p class=\"plain\">");
    for (int i = from; i < to; i++) {
      target.append(i > from ? "<br>" : "");
      Markup.escape(mail.lines().get(i), target);
    }
    target.append("</p>");
  }
}
