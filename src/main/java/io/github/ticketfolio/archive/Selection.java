package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.TicketRef;
import java.util.Collection;
import java.util.List;

/**
 * Which tickets a run is about.
 *
 * @param all true for every ticket: of WHMCS when fetching, of the store when rendering
 * @param tickets the tickets asked for one by one, without repetition; empty with {@code all}
 */
public record Selection(boolean all, List<TicketRef> tickets) {
  public Selection {
    tickets = List.copyOf(tickets);
  }

  /** Every ticket. */
  public static Selection everything() {
    return new Selection(true, List.of());
  }

  /** These tickets, each once, in the order of their first mention. */
  public static Selection of(Collection<? extends TicketRef> tickets) {
    return new Selection(false, tickets.stream().<TicketRef>map(t -> t).distinct().toList());
  }
}
