package io.github.ticketfolio.page;

import java.util.List;

/**
 * What a run did.
 *
 * @param scope what it was about
 * @param coverage how complete the archive is
 * @param groups what was counted, in the order it is shown
 * @param failures the tickets that could not be archived as asked
 * @param remarks what a reader should know about tickets that have a page
 */
public record ReportInput(
    Scope scope,
    Coverage coverage,
    List<CountGroup> groups,
    List<FailedTicket> failures,
    List<TicketRemark> remarks) {
  public ReportInput {
    groups = List.copyOf(groups);
    failures = List.copyOf(failures);
    remarks = List.copyOf(remarks);
  }
}
