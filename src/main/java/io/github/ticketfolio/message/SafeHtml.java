package io.github.ticketfolio.message;

/**
 * HTML that may be printed into a page as it is: a fragment of balanced elements without scripts,
 * styles, ids, event attributes or anything that reaches a network. Only this package can make one:
 * its sanitiser, and {@link Mentions} out of another. Immutable.
 */
public final class SafeHtml {
  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  /** The markup. */
  @Override
  public String toString() {
    return html;
  }
}
