package io.github.ticketfolio.ticket;

/** How messages are marked up. WHMCS does not say which editor wrote a message. */
public enum TextFormat {
  /** Decided for each message, conservatively: in doubt it is plain text. */
  AUTO,
  /** Every message is Markdown. */
  MARKDOWN,
  /** No message is Markdown: every character is shown as typed. */
  PLAIN
}
