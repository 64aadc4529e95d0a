package io.github.ticketfolio.archive;

import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.redaction.Redactor;
import io.github.ticketfolio.ticket.TicketSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last look at finished files about many tickets, before they are written. Thread-safe. */
final class Finished {
  private final @Nullable Leaks leaks;
  private final Redactor redactor;

  /**
   * @param leaks what takes in the files of a copy for a customer; null for any other
   */
  Finished(@Nullable Leaks leaks, Redactor redactor) {
    this.leaks = leaks;
    this.redactor = redactor;
  }

  /** False when no file needs to be looked at. */
  boolean isNeeded() {
    return leaks != null || !redactor.isNone();
  }

  /** Takes in what files say of some tickets. */
  void know(Iterable<TicketSummary> tickets) {
    if (leaks != null) {
      tickets.forEach(leaks::know);
    }
  }

  /** Looks at a file, or a part of one. */
  void look(String path, String text) throws RunException {
    if (leaks != null) {
      synchronized (leaks) {
        leaks.list(text);
      }
    }
    refuse(path, redactor.leak(text));
  }

  /** Nothing is written that holds what a rule redacts. */
  static void refuse(String where, Optional<String> rule) throws RunException {
    if (rule.isPresent()) {
      throw new RunException(
          RunException.Kind.STORAGE,
          where
              + ": the redacted copy would hold what the rule \""
              + rule.get()
              + "\" finds. Nothing was written. If the theme says it, take it out there; if it is"
              + " an id, a count or a date, make the rule narrower.");
    }
  }
}
