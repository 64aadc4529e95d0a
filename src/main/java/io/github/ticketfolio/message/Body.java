package io.github.ticketfolio.message;

/**
 * A message's markup before it is sanitised.
 *
 * @param html the markup
 * @param remark why it is not Markdown although it should be, or empty
 * @param foreign true when tags of its author are among the markup
 */
record Body(String html, String remark, boolean foreign) {
  static Body plain(String text) {
    return new Body(PlainWriter.write(text), "", false);
  }
}
