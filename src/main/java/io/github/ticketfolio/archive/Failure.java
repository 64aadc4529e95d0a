package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.ticket.TicketRef;

/**
 * A ticket that was asked for and is not archived as asked.
 *
 * @param ticket how it was asked for, such as {@code ticket KXB-482913}
 * @param id its internal id, or 0 where it is not known
 * @param number its public number, or empty where it is not known
 * @param reason why, in words, with the way out
 */
public record Failure(String ticket, long id, String number, String reason) {
  /** A row of WHMCS' list that names no ticket. */
  private static final String NO_TICKET = "ticket list";

  static Failure of(AskedTicket asked, String reason) {
    String name = asked.number().isEmpty() ? NO_TICKET : ref(asked).toString();
    return new Failure(
        asked.ticketId() > 0 ? ref(asked).toString() : name,
        asked.ticketId(),
        asked.number(),
        reason);
  }

  /** The same of the ticket with an id, if any: the store may know it. */
  Failure of(long known) {
    return known == 0 ? this : new Failure(ticket, known, number, reason);
  }

  /** The same with another reason. */
  Failure because(String other) {
    return new Failure(ticket, id, number, other);
  }

  /** What the user, or the list, named the ticket by. */
  static TicketRef ref(AskedTicket asked) {
    return asked.ticketId() > 0
        ? new TicketRef.ById(asked.ticketId())
        : new TicketRef.ByNumber(asked.number());
  }
}
