package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Failure;
import io.github.ticketfolio.archive.RunReport;
import io.github.ticketfolio.ticket.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The end of a run, as its user reads it. */
final class ReportPrinter {
  /** More would push the result off the screen; the report has them all. */
  private static final int MOST_WARNINGS = 5;

  private static final int MOST_FAILURES = 100;

  private final Messages messages;
  private final boolean json;

  ReportPrinter(Streams streams, boolean json) {
    messages = new Messages(streams);
    this.json = json;
  }

  /** Prints what an archive holds and what is missing, and returns the exit code. */
  int print(RunReport report, Path output) {
    printTrouble(report, "their pages say why");
    if (report.archive().clients() > 1) {
      messages.remark(
          "Warning: this copy for a customer holds tickets of "
              + report.archive().clients()
              + " clients or guests; whoever gets it sees the data of all of them. Select one with"
              + " --client ID.");
    }
    if (report.archive().filesRemoved() > 0) {
      messages.remark(
          count(report.archive().filesRemoved(), "file")
              + " of the earlier archive in this folder: removed, because they are not part of this"
              + " one. The store keeps their tickets.");
    }
    if (json) {
      messages.print(report.toJson());
    } else if (report.tickets().pages() > 0) {
      printWarnings(report, " more warnings in " + output.resolve("report.html"));
      printResult(report, output);
    } else {
      messages.say("No ticket could be archived; nothing was written.");
    }
    return code(report);
  }

  /** Prints what a part of an archive holds and what is missing, and returns the exit code. */
  int printPart(RunReport report, Shard shard) {
    printTrouble(report, "their pages say why");
    if (json) {
      messages.print(report.toJson());
    } else {
      printWarnings(report, " more warnings; see them with --json");
      messages.say(
          "Part "
              + shard.index()
              + "/"
              + shard.count()
              + " holds "
              + sum(report.tickets())
              + counts(": ", report.numbers().contents())
              + counts(", attachments ", report.numbers().attachments())
              + ". When all parts are made, put them together with: ticketfolio merge");
    }
    return code(report);
  }

  /** Prints what was fetched and what could not be had, and returns the exit code. */
  int printFetched(RunReport report, Path store) {
    printTrouble(report, "run again to fetch them");
    if (json) {
      messages.print(report.toJson());
    } else {
      printWarnings(report, " more warnings; see them with --json");
      messages.say(
          "Fetched "
              + sum(report.tickets())
              + " into "
              + store
              + counts(", attachments ", report.numbers().attachments())
              + calls(report)
              + ".");
    }
    return code(report);
  }

  private static int code(RunReport report) {
    boolean whole = report.failures().isEmpty() && report.filesFailed() == 0;
    return whole ? ExitCode.OK : ExitCode.SOME_FAILED;
  }

  private void printTrouble(RunReport report, String advice) {
    List<Failure> failures = report.failures();
    failures.stream()
        .limit(MOST_FAILURES)
        .forEach(f -> messages.remark("Failed: " + f.ticket() + ": " + f.reason()));
    if (failures.size() > MOST_FAILURES) {
      int more = failures.size() - MOST_FAILURES;
      messages.remark("… and " + more + " more that failed; --json lists them all");
    }
    if (report.filesFailed() > 0) {
      messages.remark("Failed: " + count(report.filesFailed(), "attachment") + "; " + advice + ".");
    }
  }

  private void printWarnings(RunReport report, String more) {
    List<String> warnings = report.warnings();
    warnings.stream().limit(MOST_WARNINGS).forEach(line -> messages.remark("Warning: " + line));
    if (warnings.size() > MOST_WARNINGS) {
      messages.remark("… and " + (warnings.size() - MOST_WARNINGS) + more);
    }
    printKinds(report.numbers().warnings(), Math.min(warnings.size(), MOST_WARNINGS));
  }

  /** Where the single warnings say less. */
  private void printKinds(Map<String, Long> kinds, int printed) {
    long all = kinds.values().stream().mapToLong(n -> n).sum();
    if (all > printed) {
      messages.remark(
          kinds.entrySet().stream()
              .map(kind -> kind.getValue() + " × " + kind.getKey())
              .collect(Collectors.joining("; ", "Warnings by kind: ", "")));
    }
  }

  private void printResult(RunReport report, Path output) {
    messages.say(
        "Archived "
            + sum(report.tickets())
            + ": "
            + counts("", report.numbers().contents())
            + counts(", attachments ", report.numbers().attachments())
            + counts(", redacted ", report.numbers().redactions())
            + calls(report)
            + ".");
    messages.say("Open " + output.resolve("index.html"));
  }

  private static String sum(RunReport.Tickets tickets) {
    long there = tickets.archived() + tickets.unchanged();
    String unchanged =
        tickets.unchanged() == 0 ? "" : " (" + tickets.unchanged() + " of them unchanged)";
    return there + " of " + count(tickets.asked(), "ticket") + unchanged;
  }

  private static String counts(String before, Map<String, Long> counts) {
    return counts.isEmpty()
        ? ""
        : before
            + counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
  }

  private static String calls(RunReport report) {
    RunReport.Numbers numbers = report.numbers();
    RunReport.Calls calls = numbers.calls();
    if (calls.all() == 0) {
      return "";
    }
    String listed =
        report.tickets().listed().named() == 0
            ? ""
            : "; " + report.tickets().listed().named() + " listed";
    String retries = calls.repeated() == 0 ? "" : ", " + calls.repeated() + " of them repeated";
    return listed + "; " + count(calls.all(), "call") + retries;
  }

  static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }
}
