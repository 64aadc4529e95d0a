package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketLink;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader can go from a ticket.
 *
 * @param previous the same client's ticket opened before, or null
 * @param next the one opened after, or null
 * @param lists the lists that the ticket is in
 */
public record Neighbours(@Nullable TicketLink previous, @Nullable TicketLink next, Lists lists) {
  /** No other ticket of the client is archived, and no list. */
  public static final Neighbours NONE = new Neighbours(null, null);

  /**
   * The paths of lists inside the archive.
   *
   * @param department the tickets of the same department, or null
   * @param month those opened in the same month, or null
   */
  public record Lists(@Nullable String department, @Nullable String month) {}

  /** A ticket that is in no list. */
  public Neighbours(@Nullable TicketLink previous, @Nullable TicketLink next) {
    this(previous, next, new Lists(null, null));
  }
}
