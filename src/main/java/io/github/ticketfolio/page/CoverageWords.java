package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.List;

/** How complete an archive is, in one line. */
final class CoverageWords {
  private CoverageWords() {}

  static String of(Coverage coverage, Wording wording) {
    List<String> parts = new ArrayList<>();
    String archived = Quantity.grouped(coverage.archived());
    parts.add(
        wording.text("coverage.archived", archived, wording.count("tickets", coverage.asked())));
    if (coverage.failed() > 0) {
      parts.add(wording.text("coverage.failed", Quantity.grouped(coverage.failed())));
    }
    if (coverage.attachmentsRemoved() > 0) {
      parts.add(wording.count("coverage.removed", coverage.attachmentsRemoved()));
    }
    if (coverage.attachmentsMissing() > 0) {
      parts.add(wording.count("coverage.missing", coverage.attachmentsMissing()));
    }
    return String.join(" · ", parts);
  }

  static boolean isComplete(Coverage coverage) {
    return coverage.archived() == coverage.asked()
        && coverage.failed() == 0
        && coverage.attachmentsRemoved() == 0
        && coverage.attachmentsMissing() == 0;
  }
}
