package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What GetTicket says about a ticket besides its thread and the chips beside its title; never its
 * access key.
 */
final class TicketFacts {
  private final Ticket ticket;
  private final Moments moments;
  private final Names names;
  private final FactList facts = new FactList();

  TicketFacts(Ticket ticket, Moments moments, Names names) {
    this.ticket = ticket;
    this.moments = moments;
    this.names = names;
  }

  /** To be asked once. */
  List<Fact> all(List<Entry> thread, ReplyOrder order) {
    times(thread);
    people();
    handling();
    contents(order);
    return facts.all();
  }

  private void times(List<Entry> thread) {
    Period period = ticket.period();
    facts.moment("Opened", moments.of(period.opened()));
    facts.moment("Last reply", moments.of(period.lastReply()));
    if (period.opened() != null && period.lastReply() != null) {
      facts.text("Duration", span(period.opened(), period.lastReply()));
    }
    facts.text("First staff answer", firstAnswer(thread));
  }

  private String firstAnswer(List<Entry> thread) {
    LocalDateTime opened = ticket.period().opened();
    for (Entry entry : thread) {
      LocalDateTime date = entry.post().date();
      boolean answer = entry instanceof Reply reply && reply.isByStaff() && !reply.isOpening();
      if (answer && date != null && opened != null) {
        String span = span(opened, date);
        return span.isEmpty() ? "" : "after " + span;
      }
    }
    return "";
  }

  private String span(LocalDateTime from, LocalDateTime to) {
    Duration span = Duration.between(moments.instant(from), moments.instant(to));
    return span.isNegative() ? "" : Quantity.span(span);
  }

  private void people() {
    Person person = ticket.about().requestor();
    String name = Line.of(person.name());
    String email = Line.of(person.email());
    String requestor = Line.of(person.requestor().name());
    String requestorEmail = Line.of(person.requestor().email());
    facts.text("Requestor", requestor.isEmpty() ? name : requestor);
    facts.text("Requestor type", Line.of(person.requestor().type()));
    facts.text("E-mail", requestorEmail.isEmpty() ? email : requestorEmail);
    facts.text("Name on ticket", requestor.isEmpty() || requestor.equals(name) ? "" : name);
    facts.text(
        "E-mail on ticket", requestorEmail.isEmpty() || requestorEmail.equals(email) ? "" : email);
    facts.text("Client", person.clientId() == 0 ? "Guest" : "Client " + person.clientId());
    facts.number("Contact id", person.contactId());
    facts.text("Owner", Line.of(ticket.about().ownerName()));
    facts.text("CC", ticket.about().cc().stream().map(Line::of).collect(Collectors.joining(", ")));
  }

  private void handling() {
    Handling handling = ticket.handling();
    String department = Line.of(names.department(handling.department()));
    long id = handling.department().id();
    facts.text("Department", id == 0 ? department : (department + " (id " + id + ")").strip());
    facts.text("Opened by", Line.of(handling.openedBy()));
    facts.text("Flagged to", names.flaggedTo(handling));
    facts.text("Service", service(Line.of(ticket.about().service())));
  }

  private static String service(String service) {
    if (service.matches("[SD]\\d+")) {
      return (service.startsWith("S") ? "Service " : "Domain ") + service.substring(1);
    }
    return service;
  }

  private void contents(ReplyOrder order) {
    Counts counts = Counts.of(ticket);
    facts.text(
        "Contents",
        String.join(
            " · ",
            Quantity.of(counts.replies(), "reply", "replies"),
            Quantity.of(counts.notes(), "note", "notes"),
            Quantity.of(counts.attachments(), "file", "files")));
    facts.text("Order", order == ReplyOrder.ASC ? "Oldest first" : "Newest first");
  }
}
