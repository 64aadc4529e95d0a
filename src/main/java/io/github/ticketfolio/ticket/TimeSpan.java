package io.github.ticketfolio.ticket;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in the WHMCS server's local time.
 *
 * @param from its begin, or null for open
 * @param until its end, which is no part of it, or null for open
 */
public record TimeSpan(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {
  /** Any time. */
  public static final TimeSpan ANY = new TimeSpan(null, null);

  /** True when a time lies in the span, and for an unknown one: it may. */
  public boolean mayHold(@Nullable LocalDateTime time) {
    return time == null
        || ((from == null || !time.isBefore(from)) && (until == null || time.isBefore(until)));
  }
}
