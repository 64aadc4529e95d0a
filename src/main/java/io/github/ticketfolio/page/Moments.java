package io.github.ticketfolio.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives the server's local times their offset. Month and day names are fixed here: those of the JDK
 * change with its version and locale.
 */
final class Moments {
  /** What stands where WHMCS has the zero date or none. */
  static final String NONE = "not recorded";

  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final ZoneId zone;

  Moments(ZoneId zone) {
    this.zone = zone;
  }

  @Nullable Moment of(@Nullable LocalDateTime local) {
    if (local == null) {
      return null;
    }
    ZonedDateTime zoned = zoned(local);
    String day =
        zoned.getDayOfMonth()
            + " "
            + MONTHS[zoned.getMonthValue() - 1].substring(0, 3)
            + " "
            + zoned.getYear();
    return new Moment(
        utc(zoned.toInstant()), day + ", " + CLOCK.format(zoned) + " " + offset(zoned.getOffset()));
  }

  /** The point in time; in the hour that a clock change repeats, the earlier one. */
  Instant instant(LocalDateTime local) {
    return zoned(local).toInstant();
  }

  /** The rule by which times were read, for the foot of a page. */
  String rule() {
    return "WHMCS records its server's local time without a zone. Times are read as "
        + zone.getId()
        + " and shown with their offset from UTC.";
  }

  static String utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** {@code Tuesday, 12 November 2024}. */
  static String day(LocalDate date) {
    return DAYS[date.getDayOfWeek().getValue() - 1]
        + ", "
        + date.getDayOfMonth()
        + " "
        + month(date);
  }

  /** {@code November 2024}. */
  static String month(LocalDate date) {
    return MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
  }

  /** {@code 2024-11-12 14:03}: sorts as text, for tables. */
  static String minute(LocalDateTime local) {
    return MINUTE.format(local);
  }

  private ZonedDateTime zoned(LocalDateTime local) {
    return local.atZone(zone);
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
  }
}
