package io.github.ticketfolio.redaction;

import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;

/**
 * Goes through every text of a ticket, always in the same order, and changes it. Only the access
 * key stays: no page shows it, and pages are searched for it.
 */
final class TicketWalk {
  private final Change change;

  /** What a text is. */
  enum Kind {
    /** Anything that somebody wrote, or a name. */
    TEXT,
    /** An e-mail address. */
    ADDRESS,
    /** The number of a ticket. */
    NUMBER
  }

  /** What is done to a text. */
  interface Change {
    String of(Kind kind, String text);
  }

  private TicketWalk(Change change) {
    this.change = change;
  }

  /** The ticket with all its texts changed. */
  static Ticket through(Ticket ticket, Change change) {
    return new TicketWalk(change).ticket(ticket);
  }

  private Ticket ticket(Ticket ticket) {
    Identity identity = ticket.identity();
    return new Ticket(
        new Identity(
            text(identity.result()),
            identity.id(),
            change.of(Kind.NUMBER, identity.number()),
            identity.accessKey()),
        about(ticket.about()),
        handling(ticket.handling()),
        ticket.period(),
        conversation(ticket.conversation()));
  }

  private String text(String text) {
    return change.of(Kind.TEXT, text);
  }

  private String address(String text) {
    return change.of(Kind.ADDRESS, text);
  }

  private About about(About about) {
    return new About(
        text(about.subject()),
        person(about.requestor()),
        text(about.ownerName()),
        about.cc().stream().map(this::address).toList(),
        text(about.service()));
  }

  private Person person(Person person) {
    Requestor requestor = person.requestor();
    return new Person(
        person.clientId(),
        person.contactId(),
        text(person.name()),
        address(person.email()),
        new Requestor(text(requestor.name()), address(requestor.email()), text(requestor.type())));
  }

  private Handling handling(Handling handling) {
    Department department = handling.department();
    return new Handling(
        new Department(department.id(), text(department.name())),
        text(handling.status()),
        text(handling.priority()),
        text(handling.openedBy()),
        handling.flaggedTo());
  }

  private Conversation conversation(Conversation talk) {
    return new Conversation(
        talk.replies().stream().map(this::reply).toList(),
        talk.notes().stream().map(note -> new Note(note.id(), post(note.post()))).toList(),
        attachments(talk.attachments()));
  }

  private Reply reply(Reply reply) {
    return new Reply(reply.id(), person(reply.author()), post(reply.post()), reply.rating());
  }

  private Post post(Post post) {
    return new Post(
        post.date(), text(post.admin()), text(post.message()), attachments(post.attachments()));
  }

  private Attachments attachments(Attachments attachments) {
    return new Attachments(
        attachments.files().stream()
            .map(file -> new Attachment(text(file.fileName()), file.index()))
            .toList(),
        attachments.removed());
  }
}
