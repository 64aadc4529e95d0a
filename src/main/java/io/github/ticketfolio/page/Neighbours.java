package io.github.ticketfolio.page;

import org.jspecify.annotations.Nullable;

/**
 * The tickets of the same client before and after this one.
 *
 * @param previous the one opened before, or null
 * @param next the one opened after, or null
 */
public record Neighbours(@Nullable TicketLink previous, @Nullable TicketLink next) {
  /** No other ticket of the client is archived. */
  public static final Neighbours NONE = new Neighbours(null, null);
}
