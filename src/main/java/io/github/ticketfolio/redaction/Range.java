package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a source that holds a value.
 *
 * @param rule whose value it is
 */
record Range(int from, int to, Rule rule, Find find) {
  private static final Comparator<Range> IN_ORDER =
      Comparator.comparing(Range::from).thenComparing(Range::to, Comparator.reverseOrder());

  int length() {
    return to - from;
  }

  boolean overlaps(Range other) {
    return from < other.to && other.from < to;
  }

  boolean holds(Range other) {
    return from <= other.from && other.to <= to;
  }

  /** What overlaps becomes one, which is the value of the longest; of the first, where equal. */
  static List<Range> united(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(IN_ORDER);
    List<Range> united = new ArrayList<>();
    Range longest = null;
    for (Range range : sorted) {
      int last = united.size() - 1;
      if (longest == null || !united.get(last).overlaps(range)) {
        united.add(range);
        longest = range;
        continue;
      }
      longest = range.length() > longest.length() ? range : longest;
      Range whole = united.get(last);
      int to = Math.max(whole.to, range.to);
      united.set(last, new Range(whole.from, to, longest.rule, longest.find));
    }
    return united;
  }

  /** These, and of the others what touches none of them. */
  static List<Range> and(List<Range> these, List<Range> others) {
    List<Range> all = new ArrayList<>(these);
    int at = 0;
    for (Range other : united(others)) {
      while (at < these.size() && these.get(at).to <= other.from) {
        at++;
      }
      if (at == these.size() || !these.get(at).overlaps(other)) {
        all.add(other);
      }
    }
    all.sort(IN_ORDER);
    return all;
  }
}
