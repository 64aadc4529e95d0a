package io.github.ticketfolio.ticket;

import java.util.List;

/**
 * One ticket as WHMCS' <a
 * href="https://developers.whmcs.com/api-reference/getticket/">GetTicket</a> answers it, with every
 * field of that answer. All text is kept exactly as received: HTML entities are not decoded, line
 * ends not changed. Missing text is the empty string, a missing number 0.
 *
 * @param identity the ids and the access key
 * @param about what the ticket is about and who asked
 * @param handling where the ticket stands and who deals with it
 * @param period when it was opened and last answered
 * @param conversation the replies, the notes and the files
 */
public record Ticket(
    Identity identity, About about, Handling handling, Period period, Conversation conversation) {

  /** The internal id, {@code ticketid}. */
  public long id() {
    return identity.id();
  }

  /** The public number, {@code tid}: text, not a number. */
  public String number() {
    return identity.number();
  }

  /** Every file of the ticket once, those of the oldest entry first. */
  public List<TicketFile> files() {
    return TicketFile.of(this);
  }

  /** The subject as stored. */
  public String subject() {
    return about.subject();
  }
}
