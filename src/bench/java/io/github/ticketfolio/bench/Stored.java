package io.github.ticketfolio.bench;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A ticket as WHMCS' GetTicket answers: its text is HTML-encoded, its lines end as in a mail. */
final class Stored {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final BenchTicket ticket;
  private final BenchTicket.About about;

  private Stored(BenchTicket ticket) {
    this.ticket = ticket;
    about = ticket.about();
  }

  static byte[] answer(BenchTicket ticket) {
    return MAPPER.writeValueAsBytes(new Stored(ticket).root());
  }

  /** What WHMCS makes of form input. */
  static String encode(String typed) {
    return typed
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;")
        .replace("\n", "\r\n");
  }

  private Map<String, Object> root() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("result", "success");
    root.put("id", about.id());
    root.put("ticketid", about.id());
    root.put("tid", about.number());
    root.put("c", Long.toHexString(about.id() * 0xD1342543DE82EF95L).substring(0, 8));
    root.put("deptid", ticket.handling().department().id());
    root.put("deptname", encode(ticket.handling().department().name()));
    client(root);
    root.put("cc", "");
    root.put("date", date(ticket.opened()));
    root.put("subject", encode(about.subject()));
    root.put("status", ticket.handling().status());
    root.put("priority", ticket.handling().priority());
    root.put("admin", "");
    root.put("lastreply", date(ticket.lastReply()));
    root.put("flag", 0);
    root.put("service", "");
    files(root, ticket.replies().get(0));
    root.put("replies", Map.of("reply", ticket.replies().stream().map(this::reply).toList()));
    root.put("notes", notes());
    return root;
  }

  private void client(Map<String, Object> fields) {
    fields.put("userid", about.client().id());
    fields.put("contactid", 0);
    fields.put("name", encode(about.client().name()));
    fields.put("email", about.client().email());
    fields.put("requestor_name", encode(about.client().name()));
    fields.put("requestor_email", about.client().email());
    fields.put("requestor_type", "Owner");
  }

  private static void staff(Map<String, Object> fields, String name) {
    fields.put("userid", 0);
    fields.put("contactid", 0);
    fields.put("name", "");
    fields.put("email", "");
    fields.put("requestor_name", name);
    fields.put("requestor_email", "");
    fields.put("requestor_type", "Operator");
  }

  private Map<String, Object> reply(Post post) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("replyid", post.id() == 0 ? "0" : post.id());
    if (post.staff().isEmpty()) {
      client(reply);
    } else {
      staff(reply, post.staff());
    }
    post(reply, post);
    if (post.id() != 0) {
      reply.put("rating", 0);
    }
    return reply;
  }

  private Object notes() {
    List<Map<String, Object>> notes = ticket.notes().stream().map(Stored::note).toList();
    return notes.isEmpty() ? notes : Map.of("note", notes);
  }

  private static Map<String, Object> note(Post post) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("noteid", post.id());
    post(note, post);
    return note;
  }

  private static void post(Map<String, Object> fields, Post post) {
    fields.put("date", date(post.date()));
    fields.put("message", encode(post.message().text()));
    files(fields, post);
    fields.put("admin", post.staff());
  }

  private static void files(Map<String, Object> fields, Post post) {
    String file = post.removedFile();
    boolean none = file.isEmpty();
    fields.put("attachment", none ? "" : "482911_" + file);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("filename", file);
    entry.put("index", 0);
    fields.put("attachments", none ? List.of() : List.of(entry));
    fields.put("attachments_removed", !none);
  }

  private static String date(LocalDateTime date) {
    return DATE.format(date);
  }
}
