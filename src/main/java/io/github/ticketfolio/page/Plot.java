package io.github.ticketfolio.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bar plot of the tickets opened per month, or per year where the months would be too many.
 *
 * @param title what is drawn
 * @param unit what a bar stands for: the month or the year
 * @param box the drawing's extent as an SVG {@code viewBox}
 * @param most the highest count, which is as high as the drawing, in words
 * @param bars the bars from the oldest on
 */
record Plot(String title, String unit, String box, String most, List<Bar> bars) {
  private static final int HEIGHT = 100;
  private static final int STEP = 10;
  private static final int MOST_MONTHS = 48;

  /** One bar: its time, its count, its place in the drawing, and whether it is at an end of it. */
  record Bar(String label, String count, Shape shape, boolean end) {}

  /** A rectangle, in the drawing's units. */
  record Shape(String x, String y, String height) {}

  /** Null when the tickets are all of one month, or of none. */
  static @Nullable Plot of(NavigableMap<YearMonth, Integer> opened, Wording wording) {
    TreeMap<YearMonth, Integer> months = new TreeMap<>(opened);
    if (months.size() < 2) {
      return null;
    }
    YearMonth last = months.lastKey();
    for (YearMonth month = months.firstKey(); month.isBefore(last); month = month.plusMonths(1)) {
      months.putIfAbsent(month, 0);
    }
    return months.size() <= MOST_MONTHS
        ? draw("month", byMonth(months), wording)
        : draw("year", byYear(months), wording);
  }

  private static Map<String, Integer> byMonth(Map<YearMonth, Integer> months) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    months.forEach((month, count) -> counts.put(month.toString(), count));
    return counts;
  }

  private static Map<String, Integer> byYear(Map<YearMonth, Integer> months) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    months.forEach(
        (month, count) -> counts.merge(month.toString().substring(0, 4), count, Integer::sum));
    return counts;
  }

  private static Plot draw(String unit, Map<String, Integer> counts, Wording wording) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    counts.forEach(
        (label, count) -> {
          int height = (count * HEIGHT + most - 1) / most;
          Shape shape =
              new Shape(
                  Integer.toString(bars.size() * STEP + 2),
                  Integer.toString(HEIGHT - height),
                  Integer.toString(height));
          boolean end = bars.isEmpty() || bars.size() == counts.size() - 1;
          bars.add(new Bar(label, Quantity.grouped(count), shape, end));
        });
    String box = "0 0 " + bars.size() * STEP + " " + HEIGHT;
    return new Plot(
        wording.text("plot." + unit),
        wording.text("plot." + unit + ".unit"),
        box,
        wording.text("plot.most", Quantity.grouped(most)),
        bars);
  }
}
