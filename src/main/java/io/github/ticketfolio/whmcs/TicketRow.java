package io.github.ticketfolio.whmcs;

/**
 * One row of a ticket list.
 *
 * @param id the internal id, 0 where the row gives none
 * @param number the public number, possibly empty
 */
public record TicketRow(long id, String number) {}
