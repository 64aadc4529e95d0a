package io.github.ticketfolio.whmcs;

import java.time.Instant;

/** What WHMCS answered to one call, as evidence: the bytes exactly as received. Immutable. */
public final class Answer {
  private final byte[] body;
  private final int status;
  private final Instant fetchedAt;
  private final String request;

  Answer(byte[] body, int status, Instant fetchedAt, String request) {
    this.body = body;
    this.status = status;
    this.fetchedAt = fetchedAt;
    this.request = request;
  }

  /**
   * The body, after HTTP's own decoding (chunks, gzip) and nothing else. Not a copy: do not change
   * it.
   */
  public byte[] body() {
    return body;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** When the last byte had arrived. */
  public Instant fetchedAt() {
    return fetchedAt;
  }

  /** The form that was sent, encoded, without the credentials. */
  public String request() {
    return request;
  }

  @Override
  public String toString() {
    return "Answer[" + request + ", HTTP " + status + ", " + body.length + " bytes]";
  }
}
