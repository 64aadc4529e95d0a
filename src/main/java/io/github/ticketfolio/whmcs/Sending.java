package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.Sha256;
import java.time.Instant;

/** One try of a call on its way. For one thread. */
final class Sending {
  private final ApiCall call;
  private final String host;
  private final int attempt;
  private int status;

  /**
   * @param attempt which try it is, from 1
   */
  Sending(ApiCall call, String host, int attempt) {
    this.call = call;
    this.host = host;
    this.attempt = attempt;
  }

  ApiCall call() {
    return call;
  }

  /** An answer begins. */
  void begins(int httpStatus) {
    status = httpStatus;
  }

  /** The whole answer is here. */
  MadeCall answered(Answer answer) {
    byte[] body = answer.body();
    return made(answer.fetchedAt(), new MadeCall.Result(status, body.length, Sha256.of(body), ""));
  }

  /** There will be no whole answer. */
  MadeCall failed(String reason) {
    return made(Instant.now(), new MadeCall.Result(status, 0, "", reason));
  }

  private MadeCall made(Instant at, MadeCall.Result result) {
    return new MadeCall(at, host, call.fields(), attempt, result);
  }
}
