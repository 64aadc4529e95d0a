package io.github.ticketfolio.ticket;

/**
 * How much a ticket holds.
 *
 * @param replies its replies, without the opening message
 * @param notes its staff notes
 * @param attachments its attachments, whatever became of them
 */
public record Counts(int replies, int notes, int attachments) {
  /** Those of a ticket. */
  public static Counts of(Ticket ticket) {
    int openings = (int) ticket.conversation().replies().stream().filter(Reply::isOpening).count();
    return new Counts(
        ticket.conversation().replies().size() - openings,
        ticket.conversation().notes().size(),
        ticket.files().size());
  }
}
