package io.github.ticketfolio.redaction;

/** Rules cannot be used. The message names the file, what was found and what was expected. */
public final class RedactionException extends Exception {
  private static final long serialVersionUID = 1L;

  RedactionException(String message) {
    super(message);
  }
}
