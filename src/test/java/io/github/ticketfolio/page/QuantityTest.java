package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuantityTest {
  private static final Quantity QUANTITY = new Quantity(Samples.WORDING);

  private static Moments moments(ZoneId zone) {
    return new Moments(new TimeRule(zone, TimeRule.Origin.GIVEN), Samples.WORDING);
  }

  @Test
  void saysSizesInTheLargestFittingUnit() {
    assertEquals("1 byte", QUANTITY.bytes(1));
    assertEquals("999 bytes", QUANTITY.bytes(999));
    assertEquals("1.0 kB", QUANTITY.bytes(1000));
    assertEquals("9.9 kB", QUANTITY.bytes(9_949));
    assertEquals("10 kB", QUANTITY.bytes(9_950));
    assertEquals("1.0 MB", QUANTITY.bytes(999_500));
    assertEquals("9223372 TB", QUANTITY.bytes(Long.MAX_VALUE));
  }

  @Test
  void saysSpansInTwoUnits() {
    assertEquals("less than a minute", QUANTITY.span(Duration.ofSeconds(59)));
    assertEquals("1 minute", QUANTITY.span(Duration.ofSeconds(60)));
    assertEquals("1 hour 1 minute", QUANTITY.span(Duration.ofMinutes(61)));
    assertEquals("2 days", QUANTITY.span(Duration.ofMinutes(2 * 24 * 60 + 59)));
  }

  @Test
  void saysGapsAsAReaderWould() {
    LocalDate day = LocalDate.of(2024, 1, 31);
    assertEquals("13 days", QUANTITY.between(day, day.plusDays(13)));
    assertEquals("2 weeks", QUANTITY.between(day, day.plusDays(14)));
    assertEquals("2 months", QUANTITY.between(day, LocalDate.of(2024, 3, 31)));
    assertEquals("23 months", QUANTITY.between(day, LocalDate.of(2026, 1, 30)));
    assertEquals("2 years", QUANTITY.between(day, LocalDate.of(2026, 1, 31)));
  }

  @Test
  void takesTheEarlierOfTwoEqualHours() {
    Moments moments = moments(ZoneId.of("Europe/Berlin"));
    LocalDateTime twice = LocalDateTime.of(2024, 10, 27, 2, 30);

    assertEquals(
        new Moment("2024-10-27T00:30:00Z", "27 Oct 2024, 02:30 +02:00"), moments.of(twice));
  }

  @Test
  void showsUtcAsAnOffset() {
    Moments moments = moments(ZoneId.of("UTC"));

    assertEquals(
        new Moment("2024-01-02T03:04:05Z", "2 Jan 2024, 03:04 +00:00"),
        moments.of(LocalDateTime.of(2024, 1, 2, 3, 4, 5)));
  }
}
