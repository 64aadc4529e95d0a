package io.github.ticketfolio.ticket;

/**
 * How much of a ticket there is at one stage of its way, so that the stages can be compared and
 * nothing is lost between them in silence.
 *
 * @param messages the replies, the opening message among them
 * @param notes the staff notes
 * @param files the attachments, whatever became of them
 */
public record Tally(int messages, int notes, int files) {

  /** What a ticket holds. */
  public static Tally of(Ticket ticket) {
    Conversation conversation = ticket.conversation();
    return new Tally(
        conversation.replies().size(), conversation.notes().size(), ticket.files().size());
  }

  @Override
  public String toString() {
    return count(messages, "message")
        + ", "
        + count(notes, "note")
        + " and "
        + count(files, "attachment");
  }

  private static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }
}
