package io.github.ticketfolio.whmcs;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * Reads <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">Retry-After</a>: how long a
 * server wants to be left alone. What is absent, malformed or past is no time at all, and nobody is
 * made to wait longer than a day.
 */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]+");
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  static Duration of(Response response) {
    return of(response.headers(), Instant.now());
  }

  /**
   * @param here the local clock, which counts where the answer has no date of its own: the two
   *     clocks may differ
   */
  static Duration of(Headers headers, Instant here) {
    String value = headers.get("Retry-After");
    if (value == null) {
      return Duration.ZERO;
    }
    if (SECONDS.matcher(value.strip()).matches()) {
      return capped(seconds(value.strip()));
    }
    Instant until = headers.getInstant("Retry-After");
    Instant from = headers.getInstant("Date");
    return until == null
        ? Duration.ZERO
        : capped(Duration.between(from == null ? here : from, until));
  }

  private static Duration seconds(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > MOST_DIGITS
        ? LONGEST
        : Duration.ofSeconds(Long.parseLong(significant));
  }

  private static Duration capped(Duration wanted) {
    if (wanted.isNegative()) {
      return Duration.ZERO;
    }
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }
}
