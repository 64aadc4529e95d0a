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

  static String of(Person person, Ticket ticket) {
    Person requestor = ticket.about().requestor();
    List<String> known = facts(requestor).toList();
    return facts(person)
        .filter(fact -> !fact.isEmpty() && !known.contains(fact) && !fact.equals(OPERATOR))
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  private static Stream<String> facts(Person person) {
    return Stream.of(
        Line.of(person.requestor().type()),
        Line.of(person.requestor().email()),
        Line.of(person.email()),
        number("client ", person.clientId()),
        number("contact ", person.contactId()));
  }

  private static String number(String what, long id) {
    return id == 0 ? "" : what + id;
  }
}
