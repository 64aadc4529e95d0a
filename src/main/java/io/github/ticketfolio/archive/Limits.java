package io.github.ticketfolio.archive;

/**
 * How hard, and how much of it, is fetched.
 *
 * @param concurrency how many calls may be in flight, at least 1
 * @param rate how many calls may begin in a second, or 0 for as many as there can be
 * @param mostFileBytes the largest attachment that is fetched; 0 leaves all of them in WHMCS
 * @param refresh whether unchanged tickets are fetched again
 */
public record Limits(int concurrency, double rate, long mostFileBytes, boolean refresh) {
  /** More does not fit into an answer that is read. */
  public static final long MOST_FILE_BYTES = 40L * 1024 * 1024;

  /** Three calls at once and everything there is. */
  public static final Limits DEFAULT = new Limits(3, 0, MOST_FILE_BYTES, false);
}
