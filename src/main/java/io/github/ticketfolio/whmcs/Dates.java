package io.github.ticketfolio.whmcs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads WHMCS' {@code Y-m-d H:i:s}. */
final class Dates {
  private static final int MOST_YEAR = 9999;

  private Dates() {}

  /** The date, at midnight where there is no time; null when there is no such date. */
  static @Nullable LocalDateTime parse(String text) {
    try {
      LocalDateTime date =
          text.length() == "2024-11-05".length()
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T'));
      return date.getYear() < 1 || date.getYear() > MOST_YEAR ? null : date;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
