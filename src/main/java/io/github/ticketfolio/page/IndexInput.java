package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;

/**
 * All that the index is made of.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param coverage how complete the archive is
 * @param tickets all archived tickets, the newest first; they are gone through once
 * @param browse where its lists are
 */
public record IndexInput(
    String sourceHost, Coverage coverage, Iterable<TicketSummary> tickets, Browse browse) {}
