package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report page's values.
 *
 * @param head what every page begins with
 * @param numbers how complete the archive is, in words and in numbers
 * @param missing what is not here, and why
 * @param remarks what to know about those that have a page
 * @param program the program and its version
 */
record ReportView(Head head, Numbers numbers, Missing missing, Remarks remarks, String program) {

  /** The line, whether anything is missing, the source, the selection and what was counted. */
  record Numbers(
      String line, boolean complete, String source, String selection, List<GroupView> groups) {}

  /** What failed; what WHMCS no longer has, and the gaps in ids, where that is told. */
  record Missing(Failures failures, @Nullable Vanished vanished, @Nullable Gaps gaps) {}

  /** Tickets that WHMCS no longer has, if any, and how many more than a page can hold. */
  record Vanished(boolean any, List<Link> tickets, @Nullable String more) {}

  /** The gaps in ids in words, and the largest. */
  record Gaps(String says, boolean any, List<GapView> largest) {}

  /** The first and the last id of a gap, and how many there are. */
  record GapView(String from, String to, String length) {}

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
