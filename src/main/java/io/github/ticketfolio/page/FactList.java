package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects facts and leaves the empty ones out. */
final class FactList {
  private final List<Fact> facts = new ArrayList<>();
  private final Wording wording;

  FactList(Wording wording) {
    this.wording = wording;
  }

  /** A text under the label of a key, which follows {@code fact.} in the wording. */
  FactList text(String label, String text) {
    return add(label, text, false);
  }

  /** A hash or a command. */
  FactList code(String label, String text) {
    return add(label, text, true);
  }

  /** An id or a count that is told only when there is one. */
  FactList number(String label, long number) {
    return number == 0 ? this : text(label, Long.toString(number));
  }

  /** A moment that is named even when it is not recorded. */
  FactList moment(String label, @Nullable Moment moment) {
    if (moment == null) {
      return text(label, wording.text("date.none"));
    }
    facts.add(new Fact(label(label), "", moment, false));
    return this;
  }

  private String label(String key) {
    return wording.text("fact." + key);
  }

  List<Fact> all() {
    return facts;
  }

  private FactList add(String label, String text, boolean code) {
    if (!text.isBlank()) {
      facts.add(new Fact(label(label), text, null, code));
    }
    return this;
  }
}
