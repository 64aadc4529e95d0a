package io.github.ticketfolio.whmcs;

import java.time.Duration;

/**
 * How hard a {@link Client} may work.
 *
 * @param concurrency the most calls in flight at once, 1 or more
 * @param deadline the longest time for one whole call, from connecting to the last byte
 * @param maxAnswerBytes the longest answer that is read, unpacked; an attachment comes as base64,
 *     so a third longer than its file
 */
public record ClientOptions(int concurrency, Duration deadline, long maxAnswerBytes) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Three calls at once, one minute each, 64 MiB an answer. */
  public static final ClientOptions DEFAULT =
      new ClientOptions(3, Duration.ofMinutes(1), 64L * 1024 * 1024);

  public ClientOptions {
    require(concurrency >= 1, "the concurrency must be 1 or more");
    require(
        deadline.toMillis() >= 1 && deadline.compareTo(LONGEST) <= 0,
        "the deadline of a call must be between a millisecond and a day");
    require(
        maxAnswerBytes >= 1 && maxAnswerBytes <= AnswerParser.MAX_BYTES,
        "the longest answer must be between 1 and " + AnswerParser.MAX_BYTES + " bytes");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
