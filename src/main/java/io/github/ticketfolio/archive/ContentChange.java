package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in which parts two answers of one ticket differ. The order of replies does not count, nor
 * does the key that opens the ticket; and that WHMCS has deleted files since takes nothing from the
 * store.
 */
final class ContentChange {
  private ContentChange() {}

  /** The parts that differ, in words; empty where the two say the same. */
  static List<String> between(Ticket one, Ticket other) {
    List<String> parts = new ArrayList<>();
    add(parts, "number", one.number(), other.number());
    add(parts, "subject or requestor", one.about(), other.about());
    add(parts, "status", one.handling().status(), other.handling().status());
    if (!parts.contains("status")) {
      add(parts, "department, priority or flag", one.handling(), other.handling());
    }
    add(parts, "dates", one.period(), other.period());
    Conversation then = one.conversation();
    Conversation now = other.conversation();
    add(parts, "messages", messages(then), messages(now));
    add(parts, "notes", notes(then), notes(now));
    add(parts, "attachments", there(then.attachments()), there(now.attachments()));
    return parts;
  }

  private static void add(List<String> parts, String name, Object one, Object other) {
    if (!one.equals(other)) {
      parts.add(name);
    }
  }

  private static Map<Reply, Long> messages(Conversation conversation) {
    return counted(
        conversation.replies(),
        reply -> new Reply(reply.id(), reply.author(), there(reply.post()), reply.rating()));
  }

  private static Map<Note, Long> notes(Conversation conversation) {
    return counted(conversation.notes(), note -> new Note(note.id(), there(note.post())));
  }

  private static <T> Map<T, Long> counted(Collection<T> entries, Function<T, T> content) {
    Stream<T> contents = entries.stream().map(content);
    return contents.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Post there(Post post) {
    return new Post(post.date(), post.admin(), post.message(), there(post.attachments()));
  }

  private static Attachments there(Attachments attachments) {
    return new Attachments(attachments.files(), false);
  }
}
