package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;

/** Tells whether WHMCS answered with the ticket that was asked for. */
final class SameTicket {
  private SameTicket() {}

  /** Numbers count as the same whatever their case, and stored with HTML entities or without. */
  static boolean isAnswerTo(TicketRef ref, Ticket ticket) {
    if (ref instanceof TicketRef.ById asked) {
      return asked.id() == ticket.id();
    }
    String asked = ((TicketRef.ByNumber) ref).number().strip();
    String answered = ticket.number().strip();
    return asked.equalsIgnoreCase(answered) || asked.equalsIgnoreCase(decoded(answered).strip());
  }

  /**
   * The five that PHP's htmlspecialchars writes; the ampersand last, so that each is decoded once.
   */
  private static String decoded(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#039;", "'")
        .replace("&amp;", "&");
  }
}
