package io.github.ticketfolio.ticket;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket was opened and answered, in the WHMCS server's local time; each is null where it is
 * not recorded.
 *
 * @param opened when it was opened
 * @param firstAnswer when a staff member first answered
 * @param lastReply when it was last answered by anyone
 */
public record Times(
    @Nullable LocalDateTime opened,
    @Nullable LocalDateTime firstAnswer,
    @Nullable LocalDateTime lastReply) {

  /** Those of a ticket. */
  public static Times of(Ticket ticket) {
    return new Times(
        ticket.period().opened(),
        firstAnswer(ticket.conversation().thread(ReplyOrder.ASC)),
        ticket.period().lastReply());
  }

  /** When a staff member first answered, in a thread that begins with its oldest entry. */
  public static @Nullable LocalDateTime firstAnswer(List<Entry> thread) {
    for (Entry entry : thread) {
      LocalDateTime date = entry.post().date();
      boolean answer = entry instanceof Reply reply && reply.isByStaff() && !reply.isOpening();
      if (answer && date != null) {
        return date;
      }
    }
    return null;
  }
}
