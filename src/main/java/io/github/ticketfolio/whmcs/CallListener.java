package io.github.ticketfolio.whmcs;

/** Is told what a {@link Client} does, from any thread and never with a secret. */
@FunctionalInterface
public interface CallListener {
  /** Why nothing goes on for some time, in a line. */
  void notice(String line);

  /** A call was made, whatever came of it; told before its answer is given out. */
  default void made(MadeCall call) {}
}
