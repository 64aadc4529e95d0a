package io.github.ticketfolio.hostile;

/**
 * A message that tries to run a script, to call a network or to change its page.
 *
 * @param id its number, by which {@code pwn(1234)} and {@code h1234.evil.example} name it
 * @param family what it has in common with others
 * @param note what it tries
 * @param text the message, as stored
 */
public record Payload(int id, String family, String note, String text) {
  /** For people, with pictures of control characters. */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(c -> c < ' ' ? '␀' + c : c).forEach(shown::appendCodePoint);
    return id + " (" + family + ", " + note + "): " + shown;
  }
}
