package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Maps the fields of a GetTicket answer to a {@link Ticket}. */
final class TicketReader {
  private final Fields root;

  TicketReader(Fields root) {
    this.root = root;
  }

  Ticket read() {
    return new Ticket(identity(), about(), handling(), period(), conversation());
  }

  private Identity identity() {
    AccessKey key = new AccessKey(root.text("c"));
    return new Identity(root.text("result"), ticketId(), root.text("tid"), key);
  }

  private long ticketId() {
    long id = root.number("id");
    long ticketId = root.has("ticketid") ? root.number("ticketid") : id;
    if (id != 0 && id != ticketId) {
      root.warn("ticketid", "is " + ticketId + ", but id is " + id);
    }
    return ticketId == 0 ? id : ticketId;
  }

  private About about() {
    return new About(
        root.text("subject"), person(root), root.text("owner_name"), cc(), root.text("service"));
  }

  private List<String> cc() {
    return Arrays.stream(root.text("cc").split(",", -1))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .toList();
  }

  private Handling handling() {
    return new Handling(
        new Department(root.number("deptid"), root.text("deptname")),
        root.text("status"),
        root.text("priority"),
        root.text("admin"),
        root.number("flag"));
  }

  private Period period() {
    return new Period(root.date("date"), root.date("lastreply"));
  }

  private Conversation conversation() {
    Attachments files = FileList.of(root);
    List<Reply> replies = replies(files);
    List<Note> notes = new ArrayList<>();
    for (Fields note : root.items("notes", "note")) {
      notes.add(new Note(entryId(note, "noteid", notes.size()), post(note, FileList.of(note))));
    }
    return new Conversation(replies, notes, files);
  }

  private List<Reply> replies(Attachments rootFiles) {
    List<Reply> replies = new ArrayList<>();
    for (Fields reply : root.items("replies", "reply")) {
      long id = entryId(reply, "replyid", replies.size());
      replies.add(
          new Reply(
              id, person(reply), post(reply, FileList.of(reply)), reply.smallNumber("rating")));
    }
    long openings = replies.stream().filter(Reply::isOpening).count();
    if (openings == 0 && !root.text("message").isEmpty()) {
      replies.add(0, new Reply(0, person(root), post(root, rootFiles), 0));
    } else if (openings != 1) {
      root.warn(
          "replies", "should hold one opening message, with replyid 0, but " + holds(openings));
    }
    return replies;
  }

  private static String holds(long openings) {
    return openings == 0 ? "hold none" : "hold " + openings;
  }

  /**
   * An entry whose id is missing or unreadable gets a negative one: it must not pass for the
   * opening message, which is the one with id 0.
   */
  private static long entryId(Fields entry, String usual, int position) {
    String name = entry.has(usual) ? usual : "id";
    long otherwise = -1L - position;
    if (!entry.has(name)) {
      entry.warn(usual, "is missing");
      return otherwise;
    }
    return entry.number(name, otherwise);
  }

  private static Post post(Fields entry, Attachments files) {
    return new Post(entry.date("date"), entry.text("admin"), entry.text("message"), files);
  }

  private static Person person(Fields fields) {
    Requestor requestor =
        new Requestor(
            fields.text("requestor_name"),
            fields.text("requestor_email"),
            fields.text("requestor_type"));
    return new Person(
        fields.number("userid"),
        fields.number("contactid"),
        fields.text("name"),
        fields.text("email"),
        requestor);
  }
}
