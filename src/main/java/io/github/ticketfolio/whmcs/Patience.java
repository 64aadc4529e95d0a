package io.github.ticketfolio.whmcs;

import java.time.Duration;

/**
 * How long a {@link Client} goes on asking a WHMCS that does not answer well.
 *
 * @param attempts the most attempts of one call, the first among them; 1 or more
 * @param firstPause the pause after the first attempt, on average; each later one is twice as long
 * @param longestPause the longest pause of one call, whatever a server asks for
 * @param outagePause the pause before the next look when no call at all succeeds any more
 * @param outageLooks how many such looks there are before the run ends; 1 or more
 */
public record Patience(
    int attempts,
    Duration firstPause,
    Duration longestPause,
    Duration outagePause,
    int outageLooks) {
  /** Five attempts within some eight seconds, and some five minutes for an outage. */
  public static final Patience DEFAULT =
      new Patience(5, Duration.ofMillis(500), Duration.ofMinutes(5), Duration.ofSeconds(30), 15);

  /** One attempt. */
  public static final Patience NONE =
      new Patience(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), 1);

  public Patience {
    if (attempts < 1 || outageLooks < 1) {
      throw new IllegalArgumentException("there must be one attempt, and one look, at least");
    }
    Duration shortest = longestPause.compareTo(outagePause) < 0 ? longestPause : outagePause;
    if (firstPause.toMillis() < 1 || shortest.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException("the first pause must be a millisecond, the others more");
    }
  }
}
