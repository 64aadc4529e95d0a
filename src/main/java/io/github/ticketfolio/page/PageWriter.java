package io.github.ticketfolio.page;

import java.io.Writer;

/**
 * Takes what a template writes, mostly pieces of a few characters. Unlike the JDK's writers it
 * locks nothing, and copies a part of a text at once.
 */
final class PageWriter extends Writer {
  /** Most pages fit. */
  private static final int USUAL = 1 << 16;

  private final StringBuilder out = new StringBuilder(USUAL);

  @Override
  public void write(int c) {
    out.append((char) c);
  }

  @Override
  public void write(String text) {
    out.append(text);
  }

  @Override
  public void write(String text, int from, int length) {
    out.append(text.substring(from, from + length));
  }

  @Override
  public void write(char[] chars, int from, int length) {
    out.append(chars, from, length);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  /** All of it. */
  @Override
  public String toString() {
    return out.toString();
  }
}
