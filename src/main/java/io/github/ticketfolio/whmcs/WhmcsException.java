package io.github.ticketfolio.whmcs;

/**
 * WHMCS did not give what it was asked for. The message says what was found, where, and what to do
 * next; it is one line, fit for a terminal, and holds no secret, which is also why there is no
 * cause. What a {@link Client} throws names the ticket or file it was asked for; what an {@link
 * AnswerReader} throws does not know it.
 */
public final class WhmcsException extends Exception {

  /** What went wrong, as far as the next step depends on it. */
  public enum Kind {
    /** No connection to the host. */
    UNREACHABLE(true),
    /** The credentials are wrong or disabled. */
    CREDENTIALS(true),
    /** This machine's address is not on the API's allow-list. */
    IP_REFUSED(true),
    /** The role does not allow the action, or the API at all. */
    PERMISSION(true),
    /** There is no such ticket or file, or no longer. Final. */
    NOT_FOUND(false),
    /** WHMCS could not make JSON of the data; XML may do. */
    ENCODING(false),
    /** Something that passes: maintenance, overload, bot protection, a cut or late answer. */
    TRANSIENT(false),
    /** A bot protection wants to see a browser. To ask again soon would only confirm it. */
    CHALLENGED(false),
    /** WHMCS refuses for another reason. Final. */
    REFUSED(false),
    /**
     * A firewall in front of WHMCS refuses. It may do so for one ticket's text only, so others are
     * still worth trying.
     */
    BLOCKED(false),
    /** The address is not that of the API: a redirect, a missing page, a web-server password. */
    HTTP(true),
    /** The answer is none of WHMCS' API. */
    NOT_WHMCS(false),
    /** The file is larger than what was asked for. */
    TOO_LARGE(false);

    private final boolean stopsTheRun;

    Kind(boolean stopsTheRun) {
      this.stopsTheRun = stopsTheRun;
    }

    /** True when WHMCS itself has not answered, or not to the end. */
    boolean isOutage() {
      return switch (this) {
        case UNREACHABLE, TRANSIENT, CHALLENGED, BLOCKED, NOT_WHMCS -> true;
        default -> false;
      };
    }

    /** True when the same call may succeed a little later. */
    boolean passes() {
      return this == TRANSIENT || this == UNREACHABLE;
    }
  }

  private final Kind kind;
  private final String reason;
  private final String message;
  private final boolean stopsTheRun;

  WhmcsException(Kind kind, String reason) {
    this(kind, kind.stopsTheRun, "", reason);
  }

  private WhmcsException(Kind kind, boolean stopsTheRun, String call, String reason) {
    super(call + reason);
    this.kind = kind;
    this.reason = reason;
    this.message = call + reason;
    this.stopsTheRun = stopsTheRun;
  }

  /** One line: what was found, where, and what to do next. Never null. */
  @Override
  public String getMessage() {
    return message;
  }

  /** The message without the call it happened to. */
  public String reason() {
    return reason;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /**
   * True when no other ticket can succeed either: the host, the credentials, the allow-list, the
   * address of the API, or GetTicket itself is at fault. A role that lacks another action (the
   * list, the attachments) does not stop the tickets.
   */
  public boolean stopsTheRun() {
    return stopsTheRun;
  }

  /** The same of another kind, with what that means for the run. */
  WhmcsException as(Kind other, boolean stops) {
    return new WhmcsException(other, stops, "", reason);
  }

  /** The same, naming the call it happened to. */
  WhmcsException during(ApiCall call) {
    boolean stops = stopsTheRun && (kind != Kind.PERMISSION || call.isGetTicket());
    return new WhmcsException(kind, stops, call.subject() + ": ", reason);
  }
}
