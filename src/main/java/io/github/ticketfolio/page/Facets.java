package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Topic;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tickets of an index can be filtered by. Clients, who may be thousands, are no facet:
 * they are typed, and the script proposes those of the rows.
 */
final class Facets {
  private final Wording wording;
  private final Map<String, Integer> departments = new TreeMap<>();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> priorities = new TreeMap<>();
  private final Map<String, Integer> years = new TreeMap<>(Comparator.reverseOrder());

  Facets(Wording wording) {
    this.wording = wording;
  }

  /** Takes in a ticket. */
  void add(TicketSummary ticket) {
    Topic topic = ticket.topic();
    count(Line.of(topic.department().name()), departments);
    count(Line.of(topic.status()), statuses);
    count(Line.of(topic.priority()), priorities);
    LocalDateTime opened = ticket.times().opened();
    count(opened == null ? "" : Moments.minute(opened).substring(0, 4), years);
  }

  private static void count(String value, Map<String, Integer> counts) {
    if (!value.isEmpty()) {
      counts.merge(value, 1, Integer::sum);
    }
  }

  /** Where all tickets are alike there is nothing to choose. */
  List<IndexView.Facet> all() {
    List<IndexView.Facet> facets = new ArrayList<>();
    add("department", departments, facets);
    add("status", statuses, facets);
    add("priority", priorities, facets);
    add("year", years, facets);
    return facets;
  }

  private void add(String key, Map<String, Integer> counts, List<IndexView.Facet> facets) {
    if (counts.size() > 1) {
      List<IndexView.Choice> choices = new ArrayList<>();
      counts.forEach(
          (text, count) -> choices.add(new IndexView.Choice(text, Quantity.grouped(count))));
      facets.add(new IndexView.Facet(key, wording.text("find." + key), choices));
    }
  }
}
