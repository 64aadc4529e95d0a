package io.github.ticketfolio.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of a call.
 *
 * @param values values by name, the last one where a name repeats, as PHP has it
 */
record Form(Map<String, String> values) {

  /** Reads a form-encoded body. */
  static Form read(byte[] body) {
    Map<String, String> values = new HashMap<>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return new Form(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // PHP keeps a stray percent sign
    }
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  boolean yes(String name) {
    return text(name).equals("true") || text(name).equals("1");
  }

  /** A whole number that is not negative, or the other value. */
  long number(String name, long otherwise) {
    return text(name).matches("\\d{1,15}") ? Long.parseLong(text(name)) : otherwise;
  }
}
