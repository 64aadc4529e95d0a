package io.github.ticketfolio.ticket;

/** What answers say of a ticket, or of one of its entries, besides the text of messages. */
public enum Field {
  /** {@code tid}. */
  NUMBER,
  SUBJECT,
  STATUS,
  PRIORITY,
  /** Id and name. */
  DEPARTMENT,
  /** When the ticket was opened, or an entry written; the server's local time in ISO form. */
  DATE,
  /** The server's local time in ISO form. */
  LAST_REPLY,
  /** The staff member who opened the ticket or wrote the entry. */
  ADMIN,
  /** Id of a staff member. */
  FLAGGED_TO,
  SERVICE,
  CC,
  OWNER,
  /** Id, 0 for a guest. */
  CLIENT,
  /** Id, 0 for none. */
  CONTACT,
  NAME,
  EMAIL,
  REQUESTOR,
  REQUESTOR_EMAIL,
  REQUESTOR_TYPE,
  /** The client's rating of a reply. */
  RATING,
  /** Names of files. */
  FILES,
  /** Names of files that WHMCS has removed. */
  REMOVED_FILES;

  /** True for times. */
  public boolean isTime() {
    return this == DATE || this == LAST_REPLY;
  }

  /** True for names of files. */
  public boolean isFiles() {
    return this == FILES || this == REMOVED_FILES;
  }
}
