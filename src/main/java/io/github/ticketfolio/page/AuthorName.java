package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import java.util.stream.Stream;

/**
 * Who wrote what. WHMCS leaves the name of most staff replies and many client replies blank, so the
 * first of admin, requestor, name and the ticket's own requestor counts. Names are as stored.
 */
final class AuthorName {
  private AuthorName() {}

  /** Empty where WHMCS tells none. */
  static String of(Entry entry, Ticket ticket) {
    String admin = entry.post().admin();
    if (!(entry instanceof Reply reply)) {
      return admin;
    }
    Person author = reply.author();
    String own = first(admin, author.requestor().name(), author.name());
    return own.isEmpty() && !reply.isByStaff() ? ofRequestor(ticket) : own;
  }

  /** Empty where WHMCS tells none. */
  static String ofRequestor(Ticket ticket) {
    Person requestor = ticket.about().requestor();
    return first(requestor.requestor().name(), requestor.name());
  }

  private static String first(String... names) {
    return Stream.of(names).filter(name -> !name.isBlank()).findFirst().orElse("");
  }
}
