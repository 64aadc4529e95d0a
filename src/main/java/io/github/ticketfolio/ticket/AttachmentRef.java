package io.github.ticketfolio.ticket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What WHMCS is asked for a file with: {@code type}, {@code relatedid} and {@code index} of <a
 * href="https://developers.whmcs.com/api-reference/getticketattachment/">GetTicketAttachment</a>.
 * {@code toString()} is for people.
 *
 * @param owner what the file hangs on
 * @param relatedId the id of the ticket, reply or note
 * @param index the index as the answer gave it
 */
public record AttachmentRef(Owner owner, long relatedId, int index) {
  /** What a file hangs on. */
  public enum Owner {
    TICKET,
    REPLY,
    NOTE;

    /** The word WHMCS uses, {@code ticket}, {@code reply} or {@code note}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Files of the opening message, or of no message, hang on the ticket. */
  static AttachmentRef of(Ticket ticket, @Nullable Entry entry, int index) {
    if (entry == null || (entry instanceof Reply reply && reply.isOpening())) {
      return new AttachmentRef(Owner.TICKET, ticket.id(), index);
    }
    Owner owner = entry instanceof Note ? Owner.NOTE : Owner.REPLY;
    return new AttachmentRef(owner, entry.id(), index);
  }

  @Override
  public String toString() {
    return "attachment " + index + " of " + owner.word() + " " + relatedId;
  }
}
