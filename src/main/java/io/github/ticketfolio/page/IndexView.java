package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index page's values.
 *
 * @param head what every page begins with
 * @param top what stands first
 * @param numbers how much there is
 * @param tickets the table and what it can be filtered by
 * @param foot the lists and the last lines
 */
record IndexView(Head head, Top top, Numbers numbers, Tickets tickets, Foot foot) {

  /** Title, period and coverage. */
  record Top(String title, String period, String coverage, boolean complete) {}

  /** The tiles and the plots; a plot of one bar is none. */
  record Numbers(List<Tile> tiles, @Nullable Plot months, @Nullable DepartmentPlot departments) {}

  /** A number and what it counts. */
  record Tile(String number, String words) {}

  /**
   * The table.
   *
   * @param table its rows: all tickets, or the newest
   * @param rest that there are more, in words; null where the table holds all
   * @param all how many tickets there are, as a number
   * @param some how a script says how many it shows: {@code {0} of 27 tickets}
   * @param facets what tickets can be filtered by
   */
  record Tickets(
      TicketTable table, @Nullable String rest, String all, String some, List<Facet> facets) {}

  /** A respect in which tickets differ: its name for scripts, its name for people, its values. */
  record Facet(String key, String label, List<Choice> choices) {}

  /** A value and how many tickets have it. */
  record Choice(String text, String count) {}

  /** The lists and the last lines. */
  record Foot(BrowseView browse, String times, String program) {}
}
