package io.github.ticketfolio.page;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What tickets can be filtered by. Clients, who may be thousands, are no facet: they are typed, and
 * the script proposes them.
 */
final class Facets {
  private final Wording wording;
  private final List<TicketSummary> tickets;
  private final List<IndexView.Facet> facets = new ArrayList<>();

  Facets(Setting setting, List<TicketSummary> tickets) {
    wording = setting.wording();
    this.tickets = tickets;
  }

  /** To be asked once; where all tickets are alike there is nothing to choose. */
  List<IndexView.Facet> all() {
    add("department", topic(topic -> topic.department().name()), Comparator.naturalOrder());
    add("status", topic(Topic::status), Comparator.naturalOrder());
    add("priority", topic(Topic::priority), Comparator.naturalOrder());
    add("year", Facets::year, Comparator.reverseOrder());
    return facets;
  }

  private static Function<TicketSummary, String> topic(Function<Topic, String> text) {
    return ticket -> text.apply(ticket.topic());
  }

  private static String year(TicketSummary ticket) {
    LocalDateTime opened = ticket.times().opened();
    return opened == null ? "" : Moments.minute(opened).substring(0, 4);
  }

  /** The few values are counted as stored, and only then made fit for the page. */
  private void add(String key, Function<TicketSummary, String> value, Comparator<String> order) {
    Map<String, Integer> stored = new HashMap<>();
    tickets.forEach(ticket -> stored.merge(value.apply(ticket), 1, Integer::sum));
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
