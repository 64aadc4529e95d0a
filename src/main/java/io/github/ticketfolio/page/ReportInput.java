package io.github.ticketfolio.page;

import java.util.List;

/**
 * What a run did.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param coverage how complete the archive is
 * @param failures the tickets that could not be archived
 * @param remarks what a reader should know about tickets that were
 */
public record ReportInput(
    String sourceHost, Coverage coverage, List<FailedTicket> failures, List<TicketRemark> remarks) {
  public ReportInput {
    failures = List.copyOf(failures);
    remarks = List.copyOf(remarks);
  }
}
