package io.github.ticketfolio.archive;

/** A run cannot go on. The message is one line that says what is wrong and what to do. */
public final class RunException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What a run failed on; decides the exit code. */
  public enum Kind {
    /** A setting is missing or wrong. */
    CONFIGURATION,
    /** WHMCS cannot be reached or refuses the credentials. */
    WHMCS,
    /** The store or the archive cannot be written or read. */
    STORAGE,
    /** An archive is not as it was written. */
    ALTERED,
    /** The one ticket that was asked for cannot be had. */
    TICKET
  }

  private final Kind kind;

  /** Makes an error of a kind; the message is shown to the user as it is. */
  public RunException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  RunException(Kind kind, Exception cause) {
    super(cause.getMessage(), cause);
    this.kind = kind;
  }

  /** What the run failed on. */
  public Kind kind() {
    return kind;
  }
}
