package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;

/**
 * All that the index is made of.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param coverage how complete the archive is
 * @param tickets all archived tickets, in any order
 * @param browse where its lists are
 */
public record IndexInput(
    String sourceHost, Coverage coverage, List<TicketSummary> tickets, Browse browse) {
  public IndexInput {
    tickets = List.copyOf(tickets);
  }
}
