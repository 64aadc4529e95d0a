package io.github.ticketfolio.output;

import java.io.IOException;

/** The archive folder cannot be read or written; the message names the place and the way out. */
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, IOException cause) {
    super(message, cause);
  }
}
