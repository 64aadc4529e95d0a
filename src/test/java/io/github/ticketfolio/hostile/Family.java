package io.github.ticketfolio.hostile;

import java.util.List;

/**
 * Payloads that have something in common.
 *
 * @param name what that is
 * @param control how a careless program would put them into its page
 * @param fires how many of them then run or call at least
 * @param payloads all of them
 */
public record Family(String name, Control control, int fires, List<Payload> payloads) {
  public Family {
    payloads = List.copyOf(payloads);
  }
}
