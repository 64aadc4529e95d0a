package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;

/**
 * How much a ticket holds.
 *
 * @param replies its replies, without the opening message
 * @param notes its staff notes
 * @param attachments its attachments, whatever became of them
 */
public record Counts(int replies, int notes, int attachments) {
  static Counts of(Ticket ticket) {
    int openings = (int) ticket.conversation().replies().stream().filter(Reply::isOpening).count();
    return new Counts(
        ticket.conversation().replies().size() - openings,
        ticket.conversation().notes().size(),
        ticket.files().size());
  }
}
