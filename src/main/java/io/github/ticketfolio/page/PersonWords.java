package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What WHMCS says of a reply's author besides the name, where the ticket's head does not. */
final class PersonWords {
  /** The requestor type of staff, which the entry's role says already. */
  private static final String OPERATOR = "Operator";

  private PersonWords() {}

  static String of(Person person, Ticket ticket, Wording wording) {
    Person requestor = ticket.about().requestor();
    List<String> known = facts(requestor, wording).toList();
    return facts(person, wording)
        .filter(fact -> !fact.isEmpty() && !known.contains(fact) && !fact.equals(OPERATOR))
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  private static Stream<String> facts(Person person, Wording wording) {
    return Stream.of(
        Line.of(person.requestor().type()),
        Line.of(person.requestor().email()),
        Line.of(person.email()),
        id(wording, "person.client", person.clientId()),
        id(wording, "person.contact", person.contactId()));
  }

  private static String id(Wording wording, String key, long id) {
    return id == 0 ? "" : wording.text(key, id);
  }
}
