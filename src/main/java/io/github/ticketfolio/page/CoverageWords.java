package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.List;

/** How complete an archive is, in one line. */
final class CoverageWords {
  private CoverageWords() {}

  static String of(Coverage coverage) {
    List<String> parts = new ArrayList<>();
    parts.add(
        Quantity.grouped(coverage.archived())
            + " of "
            + Quantity.of(coverage.asked(), "ticket", "tickets")
            + " archived");
    if (coverage.failed() > 0) {
      parts.add(Quantity.grouped(coverage.failed()) + " failed");
    }
    if (coverage.attachmentsRemoved() > 0) {
      parts.add(files(coverage.attachmentsRemoved()) + " removed in WHMCS before the export");
    }
    if (coverage.attachmentsMissing() > 0) {
      parts.add(files(coverage.attachmentsMissing()) + " not in the archive for another reason");
    }
    return String.join(" · ", parts);
  }

  static boolean isComplete(Coverage coverage) {
    return coverage.archived() == coverage.asked()
        && coverage.failed() == 0
        && coverage.attachmentsRemoved() == 0
        && coverage.attachmentsMissing() == 0;
  }

  private static String files(long count) {
    return Quantity.of(count, "attachment", "attachments");
  }
}
