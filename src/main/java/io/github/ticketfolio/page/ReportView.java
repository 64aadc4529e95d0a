package io.github.ticketfolio.page;

import java.util.List;

/**
 * The report page's values.
 *
 * @param head what every page begins with
 * @param coverage how complete the archive is, in words and as facts
 * @param failures the tickets without a page
 * @param remarks what to know about the others
 * @param program the program and its version
 */
record ReportView(Head head, Sum coverage, Failures failures, Remarks remarks, String program) {

  /** The line, whether anything is missing, the source and the numbers. */
  record Sum(String line, boolean complete, List<Fact> facts) {}

  /** The failed tickets, if any. */
  record Failures(boolean any, List<FailedTicket> tickets) {}

  /** The remarks, if any. */
  record Remarks(boolean any, List<RemarkView> all) {}

  /** A remark about a ticket. */
  record RemarkView(Link ticket, String text) {}
}
