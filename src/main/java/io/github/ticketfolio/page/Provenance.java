package io.github.ticketfolio.page;

import java.time.Instant;

/**
 * Where a ticket came from.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param fetchedAt when its answer was received
 * @param answerSha256 the SHA-256 of the answer's bytes in lower-case hex
 */
public record Provenance(String sourceHost, Instant fetchedAt, String answerSha256) {}
