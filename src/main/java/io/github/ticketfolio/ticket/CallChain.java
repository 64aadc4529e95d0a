package io.github.ticketfolio.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How the lines of a collection log hang together, so that nobody can change, remove, move or add
 * one without being found out: with each line goes the SHA-256 of the chain value before it, a
 * newline and the line. The first hangs on a text that names the source. {@link CallLogCheck} looks
 * whether it holds.
 */
public final class CallChain {
  private static final String START = "Ticketfolio collection log of ";

  private CallChain() {}

  /**
   * Where a log ends. Kept elsewhere, it shows whether the end of a copy was cut off.
   *
   * @param lines how many lines it has
   * @param chain the chain value of the last one, or of an empty log
   */
  public record End(long lines, String chain) {}

  /**
   * The chain value before the first line.
   *
   * @param source the base URL of the installation
   */
  public static String start(String source) {
    return Sha256.of((START + source).getBytes(UTF_8));
  }

  /** The chain value of a line behind one with this chain value. */
  public static String next(String chain, String line) {
    return Sha256.of((chain + "\n" + line).getBytes(UTF_8));
  }

  /**
   * A line as it leaves the store.
   *
   * @param n its place, from 1
   * @param line one JSON object with at least one member
   * @param chain its chain value
   */
  public static String exported(long n, String line, String chain) {
    return "{\"n\":"
        + n
        + ','
        + line.substring(1, line.length() - 1)
        + ",\"chain\":\""
        + chain
        + "\"}";
  }
}
