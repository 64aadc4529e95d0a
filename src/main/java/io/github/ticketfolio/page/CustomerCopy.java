package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;

/**
 * A ticket without what is for staff only, so that nothing made of it can show, count or number
 * that:
 *
 * <ul>
 *   <li>no notes and none of their attachments;
 *   <li>no access key, neither as a field nor in a text;
 *   <li>nobody in copy, nobody it is flagged to, no e-mail address of staff.
 * </ul>
 *
 * The names of staff stay: WHMCS shows them to its customers beside every reply.
 */
public final class CustomerCopy {
  private static final AccessKey NONE = new AccessKey("");

  private final AccessKey key;

  private CustomerCopy(AccessKey key) {
    this.key = key;
  }

  /** The copy of a ticket. */
  public static Ticket of(Ticket ticket) {
    return new CustomerCopy(ticket.identity().accessKey()).copy(ticket);
  }

  private Ticket copy(Ticket ticket) {
    Identity identity = ticket.identity();
    Conversation talk = ticket.conversation();
    return new Ticket(
        new Identity(identity.result(), identity.id(), identity.number(), NONE),
        about(ticket.about()),
        handling(ticket.handling()),
        ticket.period(),
        new Conversation(
            talk.replies().stream().map(this::reply).toList(), List.of(), talk.attachments()));
  }

  private About about(About about) {
    return new About(
        Withheld.in(about.subject(), key),
        person(about.requestor(), false),
        Withheld.in(about.ownerName(), key),
        List.of(),
        about.service());
  }

  private static Handling handling(Handling handling) {
    return new Handling(
        handling.department(), handling.status(), handling.priority(), handling.openedBy(), 0);
  }

  private Reply reply(Reply reply) {
    Post post = reply.post();
    return new Reply(
        reply.id(),
        person(reply.author(), reply.isByStaff()),
        new Post(post.date(), post.admin(), Withheld.in(post.message(), key), post.attachments()),
        reply.rating());
  }

  /** Of a ticket that staff opened, the requestor is staff and the person is the client. */
  private Person person(Person person, boolean staff) {
    Requestor requestor = person.requestor();
    boolean hidden = staff || requestor.isStaff();
    return new Person(
        person.clientId(),
        person.contactId(),
        Withheld.in(person.name(), key),
        staff ? "" : Withheld.in(person.email(), key),
        new Requestor(
            Withheld.in(requestor.name(), key),
            hidden ? "" : Withheld.in(requestor.email(), key),
            requestor.type()));
  }
}
