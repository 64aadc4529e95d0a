package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index page's values.
 *
 * @param head what every page begins with
 * @param top what stands above the table
 * @param plot the tickets by month or year; null when all are of one
 * @param rows the tickets
 * @param foot the rule for times and the program
 */
record IndexView(Head head, Top top, @Nullable Plot plot, List<Row> rows, Foot foot) {

  /** Title, period, coverage and tiles. */
  record Top(String title, String period, String coverage, boolean complete, List<Tile> tiles) {}

  /** A number and what it counts. */
  record Tile(String number, String words) {}

  /** A ticket. */
  record Row(String href, String number, String subject, About about, When when, Counts counts) {}

  /** Who, where, how it stands and in which colour. */
  record About(String client, String department, String status, @Nullable String colour) {}

  /** Opened and last reply, in server time that sorts as text. */
  record When(Day opened, Day lastReply) {}

  /** A moment in a table: the day, and the whole of it. */
  record Day(String day, String whole) {}

  /** The last lines. */
  record Foot(String times, String program) {}
}
