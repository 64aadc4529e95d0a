package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RunException;
import picocli.CommandLine.Option;

/** How hard WHMCS is asked. */
final class PaceOptions {
  private static final int MOST_CALLS = 32;
  private static final double MOST_RATE = 1000;
  private static final double LEAST_RATE = 0.001;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "3",
      description = "Calls in flight at once, 1 to 32 (default: ${DEFAULT-VALUE}).")
  private int concurrency = 3;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "At most so many calls a second, such as 5 or 0.5 (default: no limit).")
  private double rate;

  int concurrency() throws RunException {
    if (concurrency < 1 || concurrency > MOST_CALLS) {
      throw wrong("--concurrency: expected 1 to " + MOST_CALLS + ", found " + concurrency);
    }
    return concurrency;
  }

  double rate() throws RunException {
    if (rate != 0 && !(rate >= LEAST_RATE && rate <= MOST_RATE)) {
      throw wrong("--rate: expected 0.001 to 1000 calls a second, found " + rate);
    }
    return rate;
  }

  private static RunException wrong(String message) {
    return new RunException(RunException.Kind.CONFIGURATION, message);
  }
}
