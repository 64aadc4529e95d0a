package io.github.ticketfolio.ticket;

/** One element of a thread: a {@link Reply} or a {@link Note}. */
public sealed interface Entry permits Reply, Note {
  /** The reply or note id; 0 is the opening message of a ticket. */
  long id();

  /** Date, author among the staff, text and files. */
  Post post();
}
