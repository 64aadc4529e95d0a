package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private final Map<Integer, List<Value>> byHead = new HashMap<>();

  /** A value in letters and digits, and where it was found first. */
  private record Value(String squeezed, Range first) {}

  private static int power() {
    int power = 1;
    for (int i = 1; i < SHORTEST; i++) {
      power *= PRIME;
    }
    return power;
  }

  /** Those of some ranges whose letters and digits tell them. */
  static Known of(Iterable<List<Range>> found) {
    Known known = new Known();
    Set<String> seen = new HashSet<>();
    for (List<Range> ranges : found) {
      for (Range range : ranges) {
        String squeezed = View.of(range.find().key()).squeezed().text();
        boolean telling = range.find().telling() && squeezed.length() >= SHORTEST;
        if (telling && seen.add(squeezed)) {
          known
              .byHead
              .computeIfAbsent(squeezed.substring(0, SHORTEST).hashCode(), h -> new ArrayList<>())
              .add(new Value(squeezed, range));
        }
      }
    }
    return known;
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
    if (byHead.isEmpty()) {
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
      for (Value value : from < 0 ? List.<Value>of() : byHead.getOrDefault(hash, List.of())) {
        if (text.startsWith(value.squeezed(), from)) {
          Find find = value.first().find();
          Find here = new Find(from, from + value.squeezed().length(), find.key(), find.telling());
          found.add(view.range(here, value.first().rule()));
        }
      }
    }
    return found;
  }
}
