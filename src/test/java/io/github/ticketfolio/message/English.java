package io.github.ticketfolio.message;

import io.github.ticketfolio.ticket.TextFormat;

/** Messages in pages whose own words are English. */
final class English {
  private static final MessageWords WORDS =
      new MessageWords(
          lines -> "Quoted text, " + lines + (lines == 1 ? " line" : " lines"),
          "Not shown in the mail itself:",
          styles -> styles + (styles == 1 ? " style sheet" : " style sheets"),
          comments -> comments + (comments == 1 ? " comment" : " comments"),
          "image");

  private English() {}

  static MessageRenderer renderer(TextFormat format) {
    return new MessageRenderer(format, WORDS);
  }
}
