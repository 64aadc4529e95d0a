package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket page is made for.
 *
 * @param alone true for a file of its own, whose links must not lead to other files; false for a
 *     page of an archive
 * @param paper the paper it is printed on; null for whatever the printer has
 */
public record Medium(boolean alone, @Nullable Paper paper) {
  /** A page of an archive. */
  public static final Medium ARCHIVE = new Medium(false, null);
}
