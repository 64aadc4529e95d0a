package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.TicketRef;
import java.util.List;

/** Finds in a store what a user asks for. */
final class Holdings {
  private Holdings() {}

  /** The ids of the tickets that {@code ticket} names; none where it was never fetched. */
  static List<Long> find(Store store, TicketRef ticket) throws StoreException {
    if (ticket instanceof TicketRef.ByNumber byNumber) {
      return store.idsOf(byNumber.number());
    }
    long id = ((TicketRef.ById) ticket).id();
    return store.answer(id).isPresent() ? List.of(id) : List.of();
  }
}
