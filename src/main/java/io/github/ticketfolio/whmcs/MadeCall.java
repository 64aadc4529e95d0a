package io.github.ticketfolio.whmcs;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request that was sent, or that found nobody to be sent to. It holds no secret.
 *
 * @param at when its answer had arrived, or it was clear that none comes
 * @param host the host, with its port where that is not the usual one
 * @param form the fields that were sent, without the credentials
 * @param attempt which try of the same call it was, from 1
 * @param result what came of it
 */
public record MadeCall(
    Instant at, String host, Map<String, String> form, int attempt, Result result) {
  public MadeCall {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
  }

  /**
   * What came of a request.
   *
   * @param status the HTTP status; 0 where none came
   * @param bytes the length of the answer's body; 0 where it was not read to its end
   * @param sha256 its SHA-256; empty where it was not read to its end
   * @param failure why there is no whole answer, or empty
   */
  public record Result(int status, long bytes, String sha256, String failure) {}
}
