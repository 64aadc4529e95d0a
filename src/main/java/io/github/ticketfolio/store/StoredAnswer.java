package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.Tally;
import java.time.Instant;
import java.util.Arrays;

/**
 * One answer of WHMCS as the store keeps it: the evidence from which all else is derived.
 *
 * @param key what the ticket is found by
 * @param state where it stood
 * @param tally how much came in; what is made of the answer is compared with it
 * @param body the bytes exactly as received; not copied, so nobody may change them
 * @param call how it was had
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look at the content
public record StoredAnswer(TicketKey key, TicketState state, Tally tally, byte[] body, Call call) {
  /**
   * How an answer was had.
   *
   * @param fetchedAt when it arrived, to the second
   * @param status the HTTP status; 0 where the answer came in a file
   * @param request the form that was sent, without secrets; or the file's name
   */
  public record Call(Instant fetchedAt, int status, String request) {}

  /** SHA-256 of the body in lower-case hexadecimal. */
  public String sha256() {
    return Sha256.of(body);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredAnswer that
        && key.equals(that.key)
        && state.equals(that.state)
        && tally.equals(that.tally)
        && Arrays.equals(body, that.body)
        && call.equals(that.call);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "StoredAnswer[" + key + ", " + body.length + " bytes]";
  }
}
