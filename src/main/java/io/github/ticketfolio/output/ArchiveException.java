package io.github.ticketfolio.output;

import java.io.IOException;

/** The archive folder cannot be read or written; the message names the place and the way out. */
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /** An error that says all itself. */
  public ArchiveException(String message) {
    super(message);
  }

  /** An error with a cause. */
  public ArchiveException(String message, IOException cause) {
    super(message, cause);
  }
}
