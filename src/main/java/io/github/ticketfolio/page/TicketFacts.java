package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.Times;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What GetTicket says about a ticket besides its thread and the chips beside its title; never its
 * access key.
 */
final class TicketFacts {
  private final Ticket ticket;
  private final Setting setting;
  private final Wording wording;
  private final Moments moments;
  private final FactList facts;

  TicketFacts(Ticket ticket, Setting setting) {
    this.ticket = ticket;
    this.setting = setting;
    wording = setting.wording();
    moments = setting.moments();
    facts = new FactList(wording);
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
    facts.moment("opened", moments.of(period.opened()));
    facts.moment("last-reply", moments.of(period.lastReply()));
    if (period.opened() != null && period.lastReply() != null) {
      facts.text("duration", span(period.opened(), period.lastReply()));
    }
    facts.text("first-answer", firstAnswer(thread));
  }

  private String firstAnswer(List<Entry> thread) {
    LocalDateTime opened = ticket.period().opened();
    LocalDateTime answered = Times.firstAnswer(thread);
    String span = opened == null || answered == null ? "" : span(opened, answered);
    return span.isEmpty() ? "" : wording.text("after", span);
  }

  private String span(LocalDateTime from, LocalDateTime to) {
    Duration span = Duration.between(moments.instant(from), moments.instant(to));
    return span.isNegative() ? "" : setting.quantity().span(span);
  }

  private void people() {
    Person person = ticket.about().requestor();
    String name = Line.of(person.name());
    String email = Line.of(person.email());
    String requestor = Line.of(person.requestor().name());
    String requestorEmail = Line.of(person.requestor().email());
    facts.text("requestor", requestor.isEmpty() ? name : requestor);
    facts.text("requestor-type", Line.of(person.requestor().type()));
    facts.text("email", requestorEmail.isEmpty() ? email : requestorEmail);
    facts.text("ticket-name", requestor.isEmpty() || requestor.equals(name) ? "" : name);
    facts.text(
        "ticket-email", requestorEmail.isEmpty() || requestorEmail.equals(email) ? "" : email);
    facts.text("client", client(person.clientId()));
    facts.number("contact", person.contactId());
    facts.text("owner", Line.of(ticket.about().ownerName()));
    facts.text("cc", ticket.about().cc().stream().map(Line::of).collect(Collectors.joining(", ")));
  }

  private String client(long id) {
    return id == 0 ? wording.text("person.guest") : Long.toString(id);
  }

  private void handling() {
    Handling handling = ticket.handling();
    String department = Line.of(setting.names().department(handling.department()));
    long id = handling.department().id();
    facts.text(
        "department", id == 0 ? department : wording.text("with.id", department, id).strip());
    facts.text("opened-by", Line.of(handling.openedBy()));
    facts.text("flagged-to", setting.names().flaggedTo(handling, wording));
    facts.text("service", service(Line.of(ticket.about().service())));
  }

  private String service(String service) {
    if (service.matches("[SD]\\d+")) {
      String key = service.startsWith("S") ? "fact.service.service" : "fact.service.domain";
      return wording.text(key, service.substring(1));
    }
    return service;
  }

  private void contents(ReplyOrder order) {
    Counts counts = Counts.of(ticket);
    facts.text(
        "contents",
        Stream.of(
                wording.count("replies", counts.replies()),
                setting.isInternal() ? wording.count("notes", counts.notes()) : "",
                wording.count("files", counts.attachments()))
            .filter(count -> !count.isEmpty())
            .collect(Collectors.joining(" · ")));
    facts.text("order", wording.text("order." + order.name().toLowerCase(Locale.ROOT)));
  }
}
