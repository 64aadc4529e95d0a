package io.github.ticketfolio.whmcs;

import java.util.List;

/**
 * One page of a ticket list. Pages drift while they are read and a server may cap them: go on by
 * {@code received}, until {@code total} or a page that received none.
 *
 * @param rows the tickets of the page, each once, in the order of the answer
 * @param total {@code totalresults}: how many tickets the whole list has
 * @param received how many rows the page held, counting repeated ones
 */
public record TicketList(List<TicketRow> rows, long total, int received) {
  public TicketList {
    rows = List.copyOf(rows);
  }
}
