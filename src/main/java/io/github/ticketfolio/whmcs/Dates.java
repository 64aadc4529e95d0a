package io.github.ticketfolio.whmcs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads WHMCS' {@code Y-m-d H:i:s}. */
final class Dates {
  private static final int MOST_YEAR = 9999;
  private static final String USUAL = "0000-00-00 00:00:00";

  private Dates() {}

  /** The date, at midnight where there is no time; null when there is no such date. */
  static @Nullable LocalDateTime parse(String text) {
    try {
      LocalDateTime date =
          text.length() == "2024-11-05".length()
              ? LocalDate.parse(text).atStartOfDay()
              : isUsual(text) ? usual(text) : LocalDateTime.parse(text.replace(' ', 'T'));
      return date.getYear() < 1 || date.getYear() > MOST_YEAR ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** True for {@code 2024-11-05 14:22:09}, which is how nearly all come. */
  private static boolean isUsual(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int i = 0; i < USUAL.length(); i++) {
      char c = text.charAt(i);
      if (USUAL.charAt(i) == '0' ? c < '0' || c > '9' : c != USUAL.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static LocalDateTime usual(String text) {
    return LocalDateTime.of(
        number(text, 0, 4),
        number(text, 5, 7),
        number(text, 8, 10),
        number(text, 11, 13),
        number(text, 14, 16),
        number(text, 17, 19));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
