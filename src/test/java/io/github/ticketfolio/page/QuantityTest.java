package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void saysSizesInTheLargestFittingUnit() {
    assertEquals("1 byte", Quantity.bytes(1));
    assertEquals("999 bytes", Quantity.bytes(999));
    assertEquals("1.0 kB", Quantity.bytes(1000));
    assertEquals("9.9 kB", Quantity.bytes(9_949));
    assertEquals("10 kB", Quantity.bytes(9_950));
    assertEquals("1.0 MB", Quantity.bytes(999_500));
    assertEquals("9223372 TB", Quantity.bytes(Long.MAX_VALUE));
  }

  @Test
  void saysSpansInTwoUnits() {
    assertEquals("less than a minute", Quantity.span(Duration.ofSeconds(59)));
    assertEquals("1 minute", Quantity.span(Duration.ofSeconds(60)));
    assertEquals("1 hour 1 minute", Quantity.span(Duration.ofMinutes(61)));
    assertEquals("2 days", Quantity.span(Duration.ofMinutes(2 * 24 * 60 + 59)));
  }

  @Test
  void saysGapsAsAReaderWould() {
    LocalDate day = LocalDate.of(2024, 1, 31);
    assertEquals("13 days", Quantity.between(day, day.plusDays(13)));
    assertEquals("2 weeks", Quantity.between(day, day.plusDays(14)));
    assertEquals("2 months", Quantity.between(day, LocalDate.of(2024, 3, 31)));
    assertEquals("23 months", Quantity.between(day, LocalDate.of(2026, 1, 30)));
    assertEquals("2 years", Quantity.between(day, LocalDate.of(2026, 1, 31)));
  }

  @Test
  void takesTheEarlierOfTwoEqualHours() {
    Moments moments = new Moments(ZoneId.of("Europe/Berlin"));
    LocalDateTime twice = LocalDateTime.of(2024, 10, 27, 2, 30);

    assertEquals(
        new Moment("2024-10-27T00:30:00Z", "27 Oct 2024, 02:30 +02:00"), moments.of(twice));
  }

  @Test
  void showsUtcAsAnOffset() {
    Moments moments = new Moments(ZoneId.of("UTC"));

    assertEquals(
        new Moment("2024-01-02T03:04:05Z", "2 Jan 2024, 03:04 +00:00"),
        moments.of(LocalDateTime.of(2024, 1, 2, 3, 4, 5)));
  }
}
