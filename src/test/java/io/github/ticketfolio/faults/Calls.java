package io.github.ticketfolio.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a server was asked, in order of arrival, and how much of it at once. Thread-safe. */
final class Calls {
  private final List<Call> all = new ArrayList<>();
  private final Map<Map<String, String>, Integer> attempts = new HashMap<>();
  private int inFlight;
  private int peak;

  synchronized Call enter(Map<String, String> form) {
    inFlight++;
    peak = Math.max(peak, inFlight);
    int attempt = attempts.merge(form, 1, Integer::sum);
    Call call = new Call(form, attempt, all.size() + 1, System.nanoTime());
    all.add(call);
    return call;
  }

  synchronized void leave() {
    inFlight--;
  }

  synchronized int inFlight() {
    return inFlight;
  }

  /** The most calls that were being answered at one moment. */
  synchronized int peak() {
    return peak;
  }

  synchronized List<Call> all() {
    return List.copyOf(all);
  }

  List<Call> those(Predicate<Call> wanted) {
    return all().stream().filter(wanted).toList();
  }

  long count(Predicate<Call> wanted) {
    return those(wanted).size();
  }
}
