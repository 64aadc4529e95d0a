package io.github.ticketfolio.whmcs;

import java.time.Duration;

/**
 * How hard a {@link Client} may work.
 *
 * @param concurrency the most calls in flight at once, 1 or more
 * @param rate the most calls that begin in a second, or 0 for as many as there can be
 * @param deadline the longest time for one attempt, from connecting to the last byte
 * @param maxAnswerBytes the longest answer that is read, unpacked; an attachment comes as base64,
 *     so a third longer than its file
 * @param patience how failures are met
 */
public record ClientOptions(
    int concurrency, double rate, Duration deadline, long maxAnswerBytes, Patience patience) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Three calls at once, one minute each, 64 MiB an answer. */
  public static final ClientOptions DEFAULT =
      new ClientOptions(3, 0, Duration.ofMinutes(1), 64L * 1024 * 1024, Patience.DEFAULT);

  /** One call at a time, each sent once, whatever comes of it. */
  public static final ClientOptions ONCE =
      new ClientOptions(1, 0, DEFAULT.deadline, DEFAULT.maxAnswerBytes, Patience.NONE);

  public ClientOptions {
    require(concurrency >= 1, "the concurrency must be 1 or more");
    require(
        rate == 0 || (rate >= 0.001 && rate <= 1000), "the rate must be from 0.001 to 1000 or 0");
    require(
        deadline.toMillis() >= 1 && deadline.compareTo(LONGEST) <= 0,
        "the deadline of a call must be between a millisecond and a day");
    require(
        maxAnswerBytes >= 1 && maxAnswerBytes <= AnswerParser.MAX_BYTES,
        "the longest answer must be between 1 and " + AnswerParser.MAX_BYTES + " bytes");
  }

  /** The same with so many calls at once and a second. */
  public ClientOptions at(int calls, double callsASecond) {
    return new ClientOptions(calls, callsASecond, deadline, maxAnswerBytes, patience);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
