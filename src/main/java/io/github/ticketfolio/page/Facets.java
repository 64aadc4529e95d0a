package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an index can be filtered by. Clients, who may be thousands, are no facet: they
 * are typed, and the script proposes those of the rows.
 */
final class Facets {
  private final Wording wording;
  private final TicketTable table;
  private final List<IndexView.Facet> facets = new ArrayList<>();

  Facets(Wording wording, TicketTable table) {
    this.wording = wording;
    this.table = table;
  }

  /** To be asked once; where all rows are alike there is nothing to choose. */
  List<IndexView.Facet> all() {
    add("department", row -> row.about().department(), Comparator.naturalOrder());
    add("status", row -> row.about().status(), Comparator.naturalOrder());
    add("priority", row -> row.about().priority(), Comparator.naturalOrder());
    add("year", Facets::year, Comparator.reverseOrder());
    return facets;
  }

  private static @Nullable String year(TicketTable.Row row) {
    String opened = row.when().opened().whole();
    return opened == null ? null : opened.substring(0, 4);
  }

  private void add(
      String key, Function<TicketTable.Row, @Nullable String> value, Comparator<String> order) {
    Map<String, Integer> counts = new TreeMap<>(order);
    for (TicketTable.Row row : table.rows()) {
      String own = value.apply(row);
      if (own != null && !own.isEmpty()) {
        counts.merge(own, 1, Integer::sum);
      }
    }
    if (counts.size() > 1) {
      List<IndexView.Choice> choices = new ArrayList<>();
      counts.forEach(
          (text, count) -> choices.add(new IndexView.Choice(text, Quantity.grouped(count))));
      facets.add(new IndexView.Facet(key, wording.text("find." + key), choices));
    }
  }
}
