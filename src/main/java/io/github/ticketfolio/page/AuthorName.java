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

  static String of(Entry entry, Ticket ticket) {
    String admin = entry.post().admin();
    if (!(entry instanceof Reply reply)) {
      return first("Staff", admin);
    }
    Person author = reply.author();
    String own = first("", admin, author.requestor().name(), author.name());
    if (!own.isEmpty()) {
      return own;
    }
    return reply.isByStaff() ? "Staff" : ofRequestor(ticket);
  }

  static String ofRequestor(Ticket ticket) {
    Person requestor = ticket.about().requestor();
    return first("Client", requestor.requestor().name(), requestor.name());
  }

  private static String first(String otherwise, String... names) {
    return Stream.of(names).filter(name -> !name.isBlank()).findFirst().orElse(otherwise);
  }
}
