package io.github.ticketfolio.whmcs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant HERE = Instant.parse("2024-11-06T08:49:07Z");

  @ParameterizedTest
  @CsvSource({"120, 120", "0, 0", "007, 7", "86400, 86400", "86401, 86400"})
  void readsSecondsUpToADay(String value, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), retryAfter(value));
  }

  @Test
  void capsANumberOfAnyLength() {
    assertEquals(Duration.ofDays(1), retryAfter("9".repeat(5000)));
    assertEquals(Duration.ofSeconds(5), retryAfter("0".repeat(5000) + "5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 06 Nov 2024 08:49:37 GMT",
        "Wednesday, 06-Nov-24 08:49:37 GMT",
        "Wed Nov  6 08:49:37 2024",
      })
  void readsADateInAnyOfItsThreeForms(String date) {
    assertEquals(Duration.ofSeconds(30), retryAfter(date));
  }

  @Test
  void believesTheServersOwnClockBeforeOurs() {
    Headers headers =
        Headers.of(
            "Date", "Mon, 01 Jan 2001 00:00:00 GMT",
            "Retry-After", "Mon, 01 Jan 2001 00:02:00 GMT");
    assertEquals(Duration.ofMinutes(2), RetryAfter.of(headers, HERE));
  }

  @Test
  void takesOurClockWhereTheServersIsUnreadable() {
    Headers headers =
        Headers.of("Date", "yesterday", "Retry-After", "Wed, 06 Nov 2024 08:49:37 GMT");
    assertEquals(Duration.ofSeconds(30), RetryAfter.of(headers, HERE));
  }

  @Test
  void capsADateFarAway() {
    assertEquals(Duration.ofDays(1), retryAfter("Fri, 31 Dec 9999 23:59:59 GMT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-5",
        "+5",
        "1.5",
        "1e3",
        "soon",
        "12 s",
        "Wed, 06 Nov 2024 08:49:06 GMT",
        "Wed, 99 Foo 2024 08:49:37 GMT",
        "\u0665"
      })
  void takesWhatIsMalformedOrPastForNoTimeAtAll(String value) {
    assertEquals(Duration.ZERO, retryAfter(value));
  }

  @Test
  void readsAResponse() {
    Response.Builder response =
        new Response.Builder()
            .request(new Request.Builder().url("https://billing.example/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(503)
            .message("Service Unavailable");
    assertEquals(Duration.ZERO, RetryAfter.of(response.build()));
    assertEquals(Duration.ofSeconds(9), RetryAfter.of(response.header("Retry-After", "9").build()));
  }

  private static Duration retryAfter(String value) {
    return RetryAfter.of(
        new Headers.Builder().addUnsafeNonAscii("Retry-After", value).build(), HERE);
  }
}
