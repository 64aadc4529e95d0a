package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One call of the API as the server got it.
 *
 * @param form what was asked, sorted by name, without the credentials
 * @param attempt how often this very form had been asked by then, 1 the first time
 * @param number how many calls there had been by then, 1 the first time
 * @param arrived {@link System#nanoTime} when the whole request was there
 */
record Call(Map<String, String> form, int attempt, int number, long arrived) {
  private static final Set<String> CREDENTIALS =
      Set.of("identifier", "secret", "username", "password", "accesskey");

  /** Reads a form-encoded body. */
  static Map<String, String> form(String body) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
        form.put(name, URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    form.keySet().removeAll(CREDENTIALS);
    return form;
  }

  /** A field of the form, or empty text. */
  String field(String name) {
    return Objects.requireNonNullElse(form.get(name), "");
  }

  boolean isGetTicket() {
    return field("action").equals("GetTicket");
  }

  /** True for any GetTicket of this ticket, as JSON or XML. */
  boolean getsTicket(long id) {
    return isGetTicket() && field("ticketid").equals(Long.toString(id));
  }
}
