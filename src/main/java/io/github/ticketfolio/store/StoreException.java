package io.github.ticketfolio.store;

import java.io.IOException;

/** The store cannot be opened, read or written; the message names the file and the way out. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Exception cause) {
    super(message, cause);
  }
}
