package io.github.ticketfolio.bench;

/**
 * The text of a reply or a note.
 *
 * @param text as typed, lines ended by {@code \n}
 * @param kind what was put into it
 */
record Message(String text, Kind kind) {
  enum Kind {
    PLAIN,
    MARKDOWN,
    /** Has a block of code or a table. */
    BLOCK
  }

  boolean isAscii() {
    return text.chars().allMatch(c -> c < 128);
  }
}
