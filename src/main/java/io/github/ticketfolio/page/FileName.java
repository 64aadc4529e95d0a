package io.github.ticketfolio.page;

import io.github.ticketfolio.message.PlainText;

/** The name of an attachment as people read it. */
public final class FileName {
  private FileName() {}

  /**
   * The stored name with entities decoded once, on one line, bidi controls spelled; possibly empty.
   * It is text, not a path: it may still hold any other character.
   */
  public static String of(String stored) {
    return Line.oneLine(PlainText.fileName(stored));
  }
}
