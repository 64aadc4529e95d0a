package io.github.ticketfolio.ticket;

import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * What index, lists and table need to know about a ticket: small, so that very many fit into
 * memory. All text is as stored; pages decode it.
 *
 * @param id the internal id
 * @param link number, subject and page
 * @param topic department, status, priority and client
 * @param times when it was opened and answered
 * @param counts how much it holds
 */
public record TicketSummary(long id, TicketLink link, Topic topic, Times times, Counts counts) {
  /** The order of index, lists and table; tickets without a date come last. */
  public static final Comparator<TicketSummary> NEWEST_FIRST =
      Comparator.<TicketSummary, LocalDateTime>comparing(
              ticket -> ticket.times().opened(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(TicketSummary::id)
          .reversed();
}
