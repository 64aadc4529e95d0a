package io.github.ticketfolio.store;

/** What became, in a run, of a ticket. */
public enum Outcome {
  /** It is asked for; nothing is known yet. */
  PENDING,
  /** Its answer was fetched in this run. */
  ARCHIVED,
  /** The stored answer is still right. */
  UNCHANGED,
  /** It could not be had as asked. */
  FAILED,
  /** WHMCS lists it, but nobody asked for it. */
  LISTED
}
