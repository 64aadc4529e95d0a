package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Topic;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tickets of an index can be filtered by. Clients, who may be thousands, are no facet:
 * they are typed, and the script proposes those of the rows.
 */
final class Facets {
  private final Wording wording;
  private final Map<String, Integer> departments = new HashMap<>();
  private final Map<String, Integer> statuses = new HashMap<>();
  private final Map<String, Integer> priorities = new HashMap<>();
  private final Map<String, Integer> years = new HashMap<>();

  Facets(Wording wording) {
    this.wording = wording;
  }

  /** Takes in a ticket; the few values are counted as stored, and later made fit for the page. */
  void add(TicketSummary ticket) {
    Topic topic = ticket.topic();
    departments.merge(topic.department().name(), 1, Integer::sum);
    statuses.merge(topic.status(), 1, Integer::sum);
    priorities.merge(topic.priority(), 1, Integer::sum);
    LocalDateTime opened = ticket.times().opened();
    years.merge(opened == null ? "" : Moments.minute(opened).substring(0, 4), 1, Integer::sum);
  }

  /** Where all tickets are alike there is nothing to choose. */
  List<IndexView.Facet> all() {
    List<IndexView.Facet> facets = new ArrayList<>();
    add("department", departments, Comparator.naturalOrder(), facets);
    add("status", statuses, Comparator.naturalOrder(), facets);
    add("priority", priorities, Comparator.naturalOrder(), facets);
    add("year", years, Comparator.reverseOrder(), facets);
    return facets;
  }

  private void add(
      String key,
      Map<String, Integer> stored,
      Comparator<String> order,
      List<IndexView.Facet> facets) {
    Map<String, Integer> counts = new TreeMap<>(order);
    stored.forEach((text, count) -> counts.merge(Line.of(text), count, Integer::sum));
    counts.remove("");
    if (counts.size() > 1) {
      List<IndexView.Choice> choices = new ArrayList<>();
      counts.forEach(
          (text, count) -> choices.add(new IndexView.Choice(text, Quantity.grouped(count))));
      facets.add(new IndexView.Facet(key, wording.text("find." + key), choices));
    }
  }
}
