package io.github.ticketfolio.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Counts, sizes and spans of time in words that do not depend on the machine's locale. */
final class Quantity {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  private Quantity() {}

  /** {@code 8412} as {@code 8 412}, with a space that does not break. */
  static String grouped(long count) {
    if (count >= 0 && count < 1000) {
      return Long.toString(count);
    }
    return String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
  }

  /** {@code 1 reply}, {@code 2 replies}. */
  static String of(long count, String one, String many) {
    return grouped(count) + " " + (count == 1 ? one : many);
  }

  /** A file's size: whole bytes below 1000, then three significant digits. */
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return of(bytes, "byte", "bytes");
    }
    double value = bytes / 1000d;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
  }

  /** A span in its two largest units: {@code 3 days 4 hours}. */
  static String span(Duration span) {
    if (span.toDays() > 0) {
      return pair(span.toDays(), "day", span.toHoursPart(), "hour");
    }
    if (span.toHours() > 0) {
      return pair(span.toHours(), "hour", span.toMinutesPart(), "minute");
    }
    long minutes = span.toMinutes();
    return minutes == 0 ? "less than a minute" : of(minutes, "minute", "minutes");
  }

  /** The time between two days as a reader would say it: days, then weeks, months, years. */
  static String between(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 14) {
      return of(days, "day", "days");
    }
    long months = ChronoUnit.MONTHS.between(from, to);
    if (months < 2) {
      return of(days / 7, "week", "weeks");
    }
    return months < 24
        ? of(months, "month", "months")
        : of(ChronoUnit.YEARS.between(from, to), "year", "years");
  }

  private static String pair(long first, String firstUnit, long second, String secondUnit) {
    String whole = of(first, firstUnit, firstUnit + "s");
    return second == 0 ? whole : whole + " " + of(second, secondUnit, secondUnit + "s");
  }
}
