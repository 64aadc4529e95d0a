package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;

/**
 * All that a page of a list is made of.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param topic what the tickets have in common
 * @param paging which part of the list this is
 * @param tickets the tickets of this page, in the order they are shown
 */
public record ListInput(
    String sourceHost, ListTopic topic, Paging paging, List<TicketSummary> tickets) {
  public ListInput {
    tickets = List.copyOf(tickets);
  }
}
