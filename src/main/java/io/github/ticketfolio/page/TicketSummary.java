package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Ticket;

/**
 * What the index needs to know about a ticket: small, so that very many fit into memory. All text
 * is as stored; the index decodes it.
 *
 * @param id the internal id
 * @param link number, subject and page
 * @param topic department, status, priority and client
 * @param period when it was opened and last answered
 * @param counts how much it holds
 */
public record TicketSummary(long id, TicketLink link, Topic topic, Period period, Counts counts) {

  /**
   * The summary of a ticket.
   *
   * @param href its page's path inside the archive
   * @param names those its page was made with
   */
  public static TicketSummary of(Ticket ticket, String href, Names names) {
    return new TicketSummary(
        ticket.id(),
        new TicketLink(ticket.number(), ticket.subject(), href),
        new Topic(
            names.department(ticket.handling().department()),
            ticket.handling().status(),
            ticket.handling().priority(),
            ticket.about().requestor().clientId(),
            AuthorName.ofRequestor(ticket)),
        ticket.period(),
        Counts.of(ticket));
  }
}
