package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values that were found in a ticket, to find them again where no rule would: a password
 * without the word for it, an address that a line end parts. Their letters and digits are looked
 * for, whatever stands between them. In time that grows with the text only.
 */
final class Known {
  /** Fewer letters and digits are met by chance. */
  private static final int SHORTEST = 8;

  private static final int PRIME = 31;

  /** What leaves the window, as far as it counts there. */
  private static final int OLDEST = power();

  /** By their letters and digits: where each was found first. */
  private final TreeMap<String, Range> values = new TreeMap<>();

  /** How the values begin, so that most places are passed by at once. */
  private final Set<Integer> heads = new HashSet<>();

  private int longest;

  private static int power() {
    int power = 1;
    for (int i = 1; i < SHORTEST; i++) {
      power *= PRIME;
    }
    return power;
  }

  /** Those of some ranges whose letters and digits tell them, and are no part of some others. */
  static Known of(Iterable<List<Range>> found, String others) {
    Known known = new Known();
    String unknown = View.of(others).squeezed().text();
    for (List<Range> ranges : found) {
      for (Range range : ranges) {
        String squeezed = View.of(range.find().key()).squeezed().text();
        boolean telling = range.find().telling() && squeezed.length() >= SHORTEST;
        if (telling && !unknown.contains(squeezed)) {
          known.add(squeezed, range);
        }
      }
    }
    return known;
  }

  private void add(String squeezed, Range first) {
    values.putIfAbsent(squeezed, first);
    heads.add(squeezed.substring(0, SHORTEST).hashCode());
    longest = Math.max(longest, squeezed.length());
  }

  /** The ranges, and where else known values stand. */
  List<Range> and(List<Range> ranges, String source) {
    List<Range> more = new ArrayList<>();
    int at = 0;
    for (Range found : in(source)) {
      while (at < ranges.size() && ranges.get(at).to() <= found.from()) {
        at++;
      }
      if (at == ranges.size() || !ranges.get(at).holds(found)) {
        more.add(found);
      }
    }
    if (more.isEmpty()) {
      return ranges;
    }
    more.addAll(ranges);
    return Range.united(more);
  }

  /** Where known values stand. */
  List<Range> in(String source) {
    if (values.isEmpty()) {
      return List.of();
    }
    List<Range> ranges = new ArrayList<>();
    Tags tags = Tags.in(source);
    for (View view : Finding.views(source)) {
      View squeezed = view.squeezed();
      in(squeezed).forEach(range -> ranges.add(tags.whole(range)));
    }
    return Range.united(ranges);
  }

  private List<Range> in(View view) {
    List<Range> found = new ArrayList<>();
    String text = view.text();
    int hash = 0;
    for (int end = 1; end <= text.length(); end++) {
      int leaving = end > SHORTEST ? text.charAt(end - 1 - SHORTEST) : 0;
      hash = (hash - leaving * OLDEST) * PRIME + text.charAt(end - 1);
      int from = end - SHORTEST;
      if (from >= 0 && heads.contains(hash)) {
        String value = longestIn(text.substring(from, Math.min(text.length(), from + longest)));
        Range first = values.get(value);
        if (first != null) {
          Find find = first.find();
          Find here = new Find(from, from + value.length(), find.key(), find.telling());
          found.add(view.range(here, first.rule()));
        }
      }
    }
    return found;
  }

  /** The longest value that a text begins with, of however many that begin alike; or empty. */
  private String longestIn(String text) {
    String begin = text;
    while (begin.length() >= SHORTEST) {
      String value = values.floorKey(begin);
      if (value == null || begin.startsWith(value)) {
        return value == null ? "" : value;
      }
      // Each value that the text begins with begins all those between itself and the text.
      begin = begin.substring(0, alike(value, begin));
    }
    return "";
  }

  private static int alike(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
