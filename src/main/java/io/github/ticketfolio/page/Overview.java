package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What an index says of all tickets, gathered in one pass over them. */
final class Overview {
  private final Tiles tiles;
  private final Facets facets;
  private final String unnamed;
  private final NavigableMap<YearMonth, Integer> months = new TreeMap<>();
  private final Map<String, Integer> departments = new TreeMap<>();
  private final List<TicketSummary> newest = new ArrayList<>();
  private int size;

  private Overview(Setting setting) {
    tiles = new Tiles(setting);
    facets = new Facets(setting.wording());
    unnamed = setting.wording().text("list.department.none");
  }

  /** Gathers it; the tickets come newest first. */
  static Overview of(Iterable<TicketSummary> tickets, Setting setting) {
    Overview overview = new Overview(setting);
    tickets.forEach(overview::add);
    return overview;
  }

  private void add(TicketSummary ticket) {
    size++;
    tiles.add(ticket);
    facets.add(ticket);
    LocalDateTime opened = ticket.times().opened();
    if (opened != null) {
      months.merge(YearMonth.from(opened), 1, Integer::sum);
    }
    departments.merge(Line.of(ticket.topic().department().name(), unnamed), 1, Integer::sum);
    if (newest.size() < IndexPage.MOST_ROWS) {
      newest.add(ticket);
    }
  }

  /** How many tickets there are. */
  int size() {
    return size;
  }

  Tiles tiles() {
    return tiles;
  }

  Facets facets() {
    return facets;
  }

  /** How many were opened in each month in which any was. */
  NavigableMap<YearMonth, Integer> months() {
    return months;
  }

  /** How many each department has, by its name. */
  Map<String, Integer> departments() {
    return departments;
  }

  /** Those that the page shows. */
  List<TicketSummary> newest() {
    return newest;
  }
}
