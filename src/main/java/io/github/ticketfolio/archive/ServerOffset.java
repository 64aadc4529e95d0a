package io.github.ticketfolio.archive;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The offset from UTC at which a WHMCS server keeps its local time, told by what its clock shows
 * now. It is rounded to a quarter of an hour, and is not the rule of a zone: in summer it may be
 * another.
 */
final class ServerOffset {
  /** No zone is further from UTC. */
  private static final int MOST_QUARTERS = 14 * 4;

  private static final int QUARTER_SECONDS = 15 * 60;

  private ServerOffset() {}

  /**
   * Compares two readings of one moment; nothing where the local one is that of no zone.
   *
   * @param local what the server calls it
   * @param now when it really was
   */
  static Optional<ZoneOffset> of(LocalDateTime local, Instant now) {
    double seconds = Duration.between(now, local.toInstant(ZoneOffset.UTC)).toSeconds();
    long quarters = Math.round(seconds / QUARTER_SECONDS);
    return Math.abs(quarters) > MOST_QUARTERS
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds((int) quarters * QUARTER_SECONDS));
  }

  /** Reads {@link #words} back; nothing where it is something else. */
  static Optional<ZoneId> parse(String words) {
    try {
      return Optional.of(ZoneId.of(words));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code UTC} or {@code UTC+01:00}. */
  static String words(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
  }
}
