package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code GetTicket} answers, and the row that {@code GetTickets} shows of the same ticket. */
final class TicketAnswer {
  private final Ticket ticket;
  private final Shape shape;

  TicketAnswer(DemoTicket demo) {
    this.ticket = demo.ticket();
    this.shape = demo.shape();
  }

  Map<String, @Nullable Object> whole(boolean newestFirst) {
    Fields root = new Fields(shape).put("result", "success");
    ids(root);
    root.put("tid", ticket.number());
    root.put("c", ticket.identity().accessKey().value());
    root.id("deptid", ticket.handling().department().id());
    root.put("deptname", ticket.handling().department().name());
    root.person(ticket.about().requestor()).requestor(ticket.about().requestor());
    owner(root);
    state(root);
    containers(root, newestFirst);
    return root.values();
  }

  Map<String, @Nullable Object> row() {
    Fields row = new Fields(shape).id("id", ticket.id());
    row.put("tid", ticket.number());
    row.id("deptid", ticket.handling().department().id());
    row.number("userid", ticket.about().requestor().clientId());
    row.put("name", ticket.about().requestor().name());
    owner(row);
    row.put("email", ticket.about().requestor().email());
    row.requestor(ticket.about().requestor());
    row.put("c", ticket.identity().accessKey().value());
    state(row);
    return row.values();
  }

  private void ids(Fields root) {
    if (shape.wire().ids() != Shape.Ids.TICKETID) {
      root.id("id", ticket.id());
    }
    if (shape.wire().ids() != Shape.Ids.ID) {
      root.id("ticketid", ticket.id());
    }
  }

  private void owner(Fields fields) {
    if (shape.wire().modern()) {
      fields.put("owner_name", ticket.about().ownerName());
    }
  }

  private void state(Fields fields) {
    fields.put("cc", String.join(",", ticket.about().cc()));
    fields.date("date", ticket.period().opened());
    fields.put("subject", ticket.subject());
    fields.put("status", ticket.handling().status());
    fields.put("priority", ticket.handling().priority());
    fields.put("admin", ticket.handling().openedBy());
    if (shape.wire().modern()) {
      fields.attachments(ticket.conversation().attachments(), ticket.id());
    }
    fields.date("lastreply", ticket.period().lastReply());
    fields.number("flag", ticket.handling().flaggedTo());
    fields.put("service", ticket.about().service());
  }

  private void containers(Fields root, boolean newestFirst) {
    List<Map<String, @Nullable Object>> replies =
        new ArrayList<>(ticket.conversation().replies().stream().map(this::reply).toList());
    if (newestFirst) {
      Collections.reverse(replies);
    }
    shape.replies().put(root.values(), "replies", "reply", replies);
    List<Map<String, @Nullable Object>> notes =
        ticket.conversation().notes().stream().map(this::note).toList();
    shape.notes().put(root.values(), "notes", "note", notes);
  }

  private Map<String, @Nullable Object> reply(Reply reply) {
    Fields fields = new Fields(shape);
    if (reply.isOpening()) {
      fields.put("replyid", "0");
    } else {
      fields.id("replyid", reply.id());
    }
    fields.person(reply.author()).requestor(reply.author());
    post(fields, reply.post(), reply.isOpening() ? ticket.id() : reply.id());
    if (!reply.isOpening()) {
      fields.number("rating", reply.rating());
    }
    return fields.values();
  }

  private Map<String, @Nullable Object> note(Note note) {
    Fields fields = new Fields(shape).id("noteid", note.id());
    post(fields, note.post(), note.id());
    return fields.values();
  }

  private static void post(Fields fields, Post post, long owner) {
    fields.date("date", post.date());
    fields.put("message", post.message());
    fields.attachments(post.attachments(), owner);
    fields.put("admin", post.admin());
  }
}
