package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a table of tickets.
 *
 * @param notes whether it has a column for staff notes, which only the internal copy has
 * @param rows the tickets
 */
record TicketTable(boolean notes, List<Row> rows) {

  /** A ticket: its page, how it is named, who, when and how much. */
  record Row(Link page, String number, About about, When when, Amounts amounts) {}

  /** Who, where, how it stands, in which colour, and how urgent it is. */
  record About(
      String client,
      String department,
      String status,
      @Nullable String colour,
      @Nullable String priority) {}

  /** Opened and last reply, in server time that sorts as text. */
  record When(Day opened, Day lastReply) {}

  /** A moment in a table: the day, and the whole of it; null where there is none. */
  record Day(String day, @Nullable String whole) {}

  /** How much a ticket holds; no notes where the copy must not count them. */
  record Amounts(String replies, @Nullable String notes, String attachments) {}
}
