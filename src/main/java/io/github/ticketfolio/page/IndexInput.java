package io.github.ticketfolio.page;

import java.util.List;

/**
 * All that the index is made of.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param coverage how complete the archive is
 * @param tickets all archived tickets, in any order
 */
public record IndexInput(String sourceHost, Coverage coverage, List<TicketSummary> tickets) {
  public IndexInput {
    tickets = List.copyOf(tickets);
  }
}
