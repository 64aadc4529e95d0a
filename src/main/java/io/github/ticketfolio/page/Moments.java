package io.github.ticketfolio.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives the server's local times their offset. Month and day names come from the wording: those of
 * the JDK change with its version and locale.
 */
final class Moments {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final TimeRule times;
  private final Wording wording;

  Moments(TimeRule times, Wording wording) {
    this.times = times;
    this.wording = wording;
  }

  @Nullable Moment of(@Nullable LocalDateTime local) {
    if (local == null) {
      return null;
    }
    ZonedDateTime zoned = zoned(local);
    return new Moment(
        utc(zoned.toInstant()),
        wording.text(
            "date.moment",
            zoned.getDayOfMonth(),
            wording.word("date.months.short", zoned.getMonthValue() - 1),
            zoned.getYear(),
            CLOCK.format(zoned) + " " + offset(zoned.getOffset())));
  }

  /** The point in time; in the hour that a clock change repeats, the earlier one. */
  Instant instant(LocalDateTime local) {
    return zoned(local).toInstant();
  }

  /** What stands where WHMCS has the zero date or none. */
  String none() {
    return wording.text("date.none");
  }

  /** The rule by which times were read, for the foot of a page. */
  String rule() {
    String origin = times.origin().name().toLowerCase(Locale.ROOT);
    return wording.text("times." + origin, times.zone().getId());
  }

  static String utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A time that is not the server's, such as that of an answer's arrival. */
  static Moment inUtc(Instant instant) {
    String utc = utc(instant);
    return new Moment(utc, utc.replace('T', ' ').replace("Z", " UTC"));
  }

  /** {@code Tuesday, 12 November 2024}. */
  String day(LocalDate date) {
    return wording.text(
        "date.day",
        wording.word("date.weekdays", date.getDayOfWeek().getValue() - 1),
        date.getDayOfMonth(),
        wording.word("date.months", date.getMonthValue() - 1),
        date.getYear());
  }

  /** {@code November 2024}. */
  String month(YearMonth month) {
    String name = wording.word("date.months.alone", month.getMonthValue() - 1);
    return wording.text("date.month", name, month.getYear());
  }

  /** {@code 2024-11-12 14:03}: sorts as text, for tables. */
  static String minute(LocalDateTime local) {
    return MINUTE.format(local);
  }

  /** {@code 2024-11-12T14:03:09}: for programs. */
  static String second(LocalDateTime local) {
    return SECOND.format(local);
  }

  private ZonedDateTime zoned(LocalDateTime local) {
    return local.atZone(times.zone());
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
  }
}
