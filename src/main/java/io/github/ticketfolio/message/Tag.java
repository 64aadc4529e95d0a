package io.github.ticketfolio.message;

import java.util.Map;

/**
 * One tag of a stranger's markup.
 *
 * @param name its name in lower case
 * @param closing true for an end tag
 * @param attributes name in lower case to value, entities decoded
 * @param end the position behind it
 */
record Tag(String name, boolean closing, Map<String, String> attributes, int end) {
  /** An attribute's value, or the empty string. */
  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }
}
