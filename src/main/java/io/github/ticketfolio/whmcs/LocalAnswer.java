package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Ticket;

/**
 * An answer of WHMCS' <a href="https://developers.whmcs.com/api/internal-api/">internal API</a>,
 * which code inside WHMCS gets from {@code localAPI(…)}: a ticket, or a file together with what was
 * asked.
 */
public sealed interface LocalAnswer {
  /** An answer of GetTicket. */
  record OfTicket(Reading<Ticket> reading) implements LocalAnswer {}

  /**
   * An answer of GetTicketAttachment that holds the parameters it was asked with, too.
   *
   * @param ticketId the ticket the file hangs on, directly or by a reply or note
   * @param ref what was asked for
   * @param file what came
   */
  record OfFile(long ticketId, AttachmentRef ref, FileAnswer file) implements LocalAnswer {}

  /** What came in place of a file, or the file. */
  interface FileAnswer {
    /**
     * The file.
     *
     * @throws WhmcsException when WHMCS gave none
     */
    Reading<AttachmentData> read() throws WhmcsException;
  }
}
