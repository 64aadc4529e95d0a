package io.github.ticketfolio.browser;

import io.github.ticketfolio.hostile.Payload;
import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Tickets made of one payload. */
final class HostileTicket {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 1, 2, 3, 4, 5);
  private static final Person NOBODY = new Person(0, 0, "", "", Requestor.NONE);

  private HostileTicket() {}

  /** Messages alone; the last one is a note. */
  static Ticket ofMessages(int id, List<String> messages) {
    return new Ticket(
        new Identity("success", id, "KXB-" + id, new AccessKey("")),
        new About("A subject", NOBODY, "", List.of(), ""),
        new Handling(new Department(1, "Support"), "Open", "Low", "", 0),
        new Period(TIME, null),
        conversation(messages, NOBODY, Attachments.NONE));
  }

  /** Every way in which a message can be stored, alone and among other text. */
  static List<String> messages(Payload payload) {
    String text = payload.text();
    return List.of(
        text,
        encoded(text),
        "**Hello**\n\n" + text,
        "<p>Hello</p>\n" + text + "<p>Bye</p>",
        encoded("<p>Hello</p>\n" + text + "<p>Bye</p>"),
        "Hello\n\n> " + text.replace("\n", "\n> ") + "\n\n-- \n" + text);
  }

  /** The payload in every field beside the messages. */
  static Ticket ofFields(Payload payload, List<String> messages) {
    String text = payload.text();
    Person evil = new Person(1, 2, text, text, new Requestor(text, text, text));
    List<Attachment> files =
        List.of(new Attachment(text, 0), new Attachment(encoded(text) + ".png", 1));
    return new Ticket(
        new Identity("success", payload.id(), text, new AccessKey("")),
        new About(encoded(text), evil, text, List.of(text, encoded(text)), text),
        new Handling(new Department(1, encoded(text)), text, text, text, payload.id()),
        new Period(TIME, TIME),
        conversation(messages, evil, new Attachments(files, false)));
  }

  private static Conversation conversation(
      List<String> messages, Person author, Attachments files) {
    List<Reply> replies = new ArrayList<>();
    for (String message : messages) {
      int id = replies.size();
      Post post = new Post(TIME.plusHours(id), author.name(), message, Attachments.NONE);
      replies.add(new Reply(id, author, post, 0));
    }
    Note note = new Note(7, replies.remove(replies.size() - 1).post());
    return new Conversation(replies, List.of(note), files);
  }

  /** As WHMCS stores text. */
  private static String encoded(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }
}
