package io.github.ticketfolio.ticket;

/** For whom an archive is made. */
public enum Audience {
  /** The host's own staff: everything that WHMCS has. */
  INTERNAL,
  /** The customer, or anyone else outside: nothing that is for staff only. */
  CUSTOMER
}
