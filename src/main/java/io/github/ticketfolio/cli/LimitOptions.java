package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Limits;
import io.github.ticketfolio.archive.RunException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How hard, and how much of it, is fetched. */
final class LimitOptions {
  @Mixin private PaceOptions pacing = new PaceOptions();

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
    return new Limits(
        pacing.concurrency(), pacing.rate(), noAttachments ? 0 : size(mostFileBytes), refresh);
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
