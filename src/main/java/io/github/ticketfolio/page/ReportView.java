package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report page's values.
 *
 * @param head what every page begins with
 * @param numbers how complete the archive is, in words and in numbers
 * @param failures the tickets that failed
 * @param remarks what to know about those that have a page
 * @param program the program and its version
 */
record ReportView(Head head, Numbers numbers, Failures failures, Remarks remarks, String program) {

  /** The line, whether anything is missing, the source and what was counted. */
  record Numbers(String line, boolean complete, String source, List<GroupView> groups) {}

  /** Numbers under a heading, which has an anchor. */
  record GroupView(String anchor, String title, List<CountView> counts) {}

  /** A number as it is printed; the language of its name where that is not the page's. */
  record CountView(String what, String number, @Nullable String language) {}

  /** The failed tickets, if any, and how many more there are than a page can hold. */
  record Failures(boolean any, List<FailedTicket> tickets, @Nullable String more) {}

  /** The remarks, if any, and how many more there are than a page can hold. */
  record Remarks(boolean any, List<RemarkView> all, @Nullable String more) {}

  /** A remark about a ticket. */
  record RemarkView(Link ticket, String text) {}
}
