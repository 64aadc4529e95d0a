package io.github.ticketfolio.archive;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts by name, in the order of the names. Thread-safe. */
final class Tallies {
  private static final Pattern QUOTED = Pattern.compile(":? *\".*\"");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Map<String, Long> counts = new TreeMap<>();

  synchronized void add(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  /** Counts a warning with all others that differ from it in numbers and quotations only. */
  void addWarning(String text) {
    add(DIGITS.matcher(QUOTED.matcher(text).replaceAll("")).replaceAll("N").strip());
  }

  /** The counts so far. */
  synchronized Map<String, Long> all() {
    return new TreeMap<>(counts);
  }
}
