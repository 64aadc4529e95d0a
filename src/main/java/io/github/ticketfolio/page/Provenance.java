package io.github.ticketfolio.page;

import java.time.Instant;

/**
 * Where a ticket came from.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param fetchedAt when its answer was received
 * @param answerSha256 the SHA-256 of the answer's bytes in lower-case hex
 * @param history what was answered before
 */
public record Provenance(
    String sourceHost, Instant fetchedAt, String answerSha256, History history) {
  /** That of a ticket with a single answer. */
  public Provenance(String sourceHost, Instant fetchedAt, String answerSha256) {
    this(sourceHost, fetchedAt, answerSha256, History.NONE);
  }
}
