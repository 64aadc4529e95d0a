package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketLink;

/**
 * Something to know about an archived ticket.
 *
 * @param ticket the ticket
 * @param text the remark
 */
public record TicketRemark(TicketLink ticket, String text) {}
