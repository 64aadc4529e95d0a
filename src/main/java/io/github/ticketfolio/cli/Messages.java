package io.github.ticketfolio.cli;

import java.io.PrintStream;

/**
 * Lines for the user. Text of tickets and answers is a stranger's, so control characters, which
 * could steer a terminal, are replaced before they are printed.
 */
final class Messages {
  private final PrintStream out;
  private final PrintStream err;

  Messages(Streams streams) {
    out = streams.out();
    err = streams.err();
  }

  /** A line of the result. */
  void say(String line) {
    out.println(harmless(line));
  }

  /** Something the user should know beside the result. */
  void remark(String line) {
    err.println(harmless(line));
  }

  /** Why the run stopped. */
  void error(String line) {
    remark("ticketfolio: " + line);
  }

  /** A finished document, printed as it is. */
  void print(String document) {
    out.print(document);
    out.flush();
  }

  private static String harmless(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]", "\uFFFD");
  }
}
