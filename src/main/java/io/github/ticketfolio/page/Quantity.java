package io.github.ticketfolio.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Counts, sizes and spans of time in the words of a language; the machine's locale is no matter.
 */
final class Quantity {
  /** kB, MB, GB and TB. */
  private static final int UNITS = 4;

  private final Wording wording;

  Quantity(Wording wording) {
    this.wording = wording;
  }

  /** {@code 8412} as {@code 8 412}, with a space that does not break. */
  static String grouped(long count) {
    if (count >= 0 && count < 1000) {
      return Long.toString(count);
    }
    return String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
  }

  /** A file's size: whole bytes below 1000, then three significant digits. */
  String bytes(long bytes) {
    if (bytes < 1000) {
      return wording.count("bytes", bytes);
    }
    double value = bytes / 1000d;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS - 1) {
      value /= 1000;
      unit++;
    }
    String number = String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    return number.replace(".", wording.text("decimal")) + " " + wording.word("units", unit);
  }

  /** A span in its two largest units: {@code 3 days 4 hours}. */
  String span(Duration span) {
    if (span.toDays() > 0) {
      return pair("days", span.toDays(), "hours", span.toHoursPart());
    }
    if (span.toHours() > 0) {
      return pair("hours", span.toHours(), "minutes", span.toMinutesPart());
    }
    long minutes = span.toMinutes();
    return minutes == 0 ? wording.text("minutes.none") : wording.count("minutes", minutes);
  }

  /** The time between two days as a reader would say it: days, then weeks, months, years. */
  String between(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 14) {
      return wording.count("days", days);
    }
    long months = ChronoUnit.MONTHS.between(from, to);
    if (months < 2) {
      return wording.count("weeks", days / 7);
    }
    return months < 24
        ? wording.count("months", months)
        : wording.count("years", ChronoUnit.YEARS.between(from, to));
  }

  private String pair(String unit, long first, String smallerUnit, long second) {
    String whole = wording.count(unit, first);
    return second == 0 ? whole : wording.text("span", whole, wording.count(smallerUnit, second));
  }
}
