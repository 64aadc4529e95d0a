package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Failure;
import io.github.ticketfolio.archive.RunReport;
import java.nio.file.Path;
import java.util.List;

/** The end of a run, as its user reads it. */
final class ReportPrinter {
  /** More would push the result off the screen; the report has them all. */
  private static final int MOST_WARNINGS = 5;

  private final Messages messages;
  private final boolean json;

  ReportPrinter(Streams streams, boolean json) {
    messages = new Messages(streams);
    this.json = json;
  }

  /** Prints what an archive holds and what is missing, and returns the exit code. */
  int print(RunReport report, Path output) {
    printFailures(report.failures());
    printTrouble(report.trouble());
    if (json) {
      messages.print(report.toJson());
    } else if (report.tickets().pages() > 0) {
      printResult(report, output);
    } else {
      messages.say("No ticket could be archived; nothing was written.");
    }
    boolean whole = report.failures().isEmpty() && report.trouble().filesFailed() == 0;
    return whole ? ExitCode.OK : ExitCode.SOME_FAILED;
  }

  private void printTrouble(RunReport.Trouble trouble) {
    if (trouble.filesFailed() > 0) {
      messages.remark(
          "Failed: " + count(trouble.filesFailed(), "attachment") + "; their pages say why.");
    }
    if (trouble.filesRemoved() > 0) {
      messages.remark(
          count(trouble.filesRemoved(), "file")
              + " of the earlier archive in this folder: removed, because they are not part of this"
              + " one. The store keeps their tickets.");
    }
  }

  private void printResult(RunReport report, Path output) {
    List<String> warnings = report.warnings();
    warnings.stream().limit(MOST_WARNINGS).forEach(line -> messages.remark("Warning: " + line));
    if (warnings.size() > MOST_WARNINGS) {
      int more = warnings.size() - MOST_WARNINGS;
      messages.remark("… and " + more + " more warnings in " + output.resolve("report.html"));
    }
    RunReport.Tickets tickets = report.tickets();
    messages.say(
        "Archived "
            + tickets.archived()
            + " of "
            + count(tickets.asked(), "ticket")
            + ": "
            + counts(report)
            + ".");
    messages.say("Open " + output.resolve("index.html"));
  }

  private static String counts(RunReport report) {
    return report.counts().entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .reduce((a, b) -> a + ", " + b)
        .orElse("nothing in them");
  }

  /** Prints the tickets that failed and returns the exit code. */
  int printFailures(List<Failure> failures) {
    failures.forEach(f -> messages.remark("Failed: " + f.ticket() + ": " + f.reason()));
    return failures.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
  }

  static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }
}
