package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Limits;
import io.github.ticketfolio.archive.RunException;
import picocli.CommandLine.Option;

/** How hard, and how much of it, is fetched. */
final class LimitOptions {
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

  @Option(
      names = "--refresh",
      description = "Fetch unchanged tickets too; a note alone does not show in WHMCS' list.")
  private boolean refresh;

  @Option(names = "--no-attachments", description = "Leave the attachments in WHMCS.")
  private boolean noAttachments;

  @Option(
      names = "--max-attachment-size",
      paramLabel = "SIZE",
      defaultValue = "40M",
      description = "Leave larger attachments in WHMCS (default and most: ${DEFAULT-VALUE}).")
  private String mostFileBytes = "40M";

  Limits limits() throws RunException {
    if (concurrency < 1 || concurrency > MOST_CALLS) {
      throw wrong("--concurrency: expected 1 to " + MOST_CALLS + ", found " + concurrency);
    }
    if (rate != 0 && !(rate >= LEAST_RATE && rate <= MOST_RATE)) {
      throw wrong("--rate: expected 0.001 to 1000 calls a second, found " + rate);
    }
    return new Limits(concurrency, rate, noAttachments ? 0 : size(mostFileBytes), refresh);
  }

  private static long size(String text) throws RunException {
    long bytes = ByteSize.of(text);
    if (bytes < 1 || bytes > Limits.MOST_FILE_BYTES) {
      throw wrong("--max-attachment-size: expected 1 to 40M bytes, such as 500K, found " + text);
    }
    return bytes;
  }

  private static RunException wrong(String message) {
    return new RunException(RunException.Kind.CONFIGURATION, message);
  }
}
