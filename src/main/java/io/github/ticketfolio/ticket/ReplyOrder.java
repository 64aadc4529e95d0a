package io.github.ticketfolio.ticket;

/** The order of a thread: {@code repliessort} of GetTicket. */
public enum ReplyOrder {
  /** Oldest first. */
  ASC,
  /** Newest first. */
  DESC
}
