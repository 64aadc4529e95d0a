package io.github.ticketfolio.ticket;

/**
 * A reply, or the opening message of a ticket, which is the reply with id 0.
 *
 * @param id {@code replyid}; 0 for the opening message
 * @param author who wrote it, as far as WHMCS says; blank for most staff replies
 * @param post date, staff member, text and files
 * @param rating the client's rating of a staff reply, 1 to 5, or 0 for none
 */
public record Reply(long id, Person author, Post post, int rating) implements Entry {

  /** True for the message that opened the ticket. */
  public boolean isOpening() {
    return id == 0;
  }

  /**
   * True when a staff member wrote it: told by the admin name or the requestor type, never by id.
   */
  public boolean isByStaff() {
    return !post.admin().isBlank() || author.requestor().isStaff();
  }
}
