package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bar plot of the tickets by department, the largest first.
 *
 * @param title what is drawn
 * @param drawn the bars: those of the largest departments
 * @param all every department, for the table of the numbers
 */
record DepartmentPlot(String title, List<Bar> drawn, List<Bar> all) {
  /** More bars than this say less. */
  private static final int MOST = 8;

  /** As long as the longest bar. */
  private static final int LENGTH = 1000;

  /** One bar: its department, its count, and its length in the drawing's units. */
  record Bar(String label, String count, String length) {}

  /** Null when the tickets are all of one department, or of none. */
  static @Nullable DepartmentPlot of(Map<String, Integer> counts, Wording wording) {
    if (counts.size() < 2) {
      return null;
    }
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    int most = sorted.get(0).getValue();
    List<Bar> bars = sorted.stream().map(count -> bar(count, most)).toList();
    int drawn = Math.min(MOST, bars.size());
    String title =
        drawn < bars.size()
            ? wording.text("plot.departments.largest", drawn, bars.size())
            : wording.text("plot.departments");
    return new DepartmentPlot(title, bars.subList(0, drawn), bars);
  }

  private static Bar bar(Map.Entry<String, Integer> count, int most) {
    long length = ((long) count.getValue() * LENGTH + most - 1) / most;
    return new Bar(count.getKey(), Quantity.grouped(count.getValue()), Long.toString(length));
  }
}
