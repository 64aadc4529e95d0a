package io.github.ticketfolio.ticket;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was written and sent in a ticket.
 *
 * @param replies the opening message and the replies, in the order of the answer
 * @param notes the staff notes, in the order of the answer
 * @param attachments the files WHMCS lists at the ticket itself; they repeat the opening message's
 */
public record Conversation(List<Reply> replies, List<Note> notes, Attachments attachments) {
  public Conversation {
    replies = List.copyOf(replies);
    notes = List.copyOf(notes);
  }

  /** Replies and notes, interleaved by time in the given order. */
  public List<Entry> thread(ReplyOrder order) {
    return ThreadOrder.arrange(replies, notes, order);
  }

  /** All replies, then all notes. */
  public Stream<Entry> entries() {
    return Stream.concat(replies.stream(), notes.stream());
  }
}
