package io.github.ticketfolio.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms a list of replies, notes or tickets comes in. */
enum Container {
  /** {@code {"reply":[…]}}. */
  LIST,
  /** {@code {"reply":{…}}}, of a single item. */
  SINGLE,
  /** {@code {"reply":{"0":{…},"1":{…}}}}: a PHP array with gaps. */
  NUMBERED,
  /** {@code […]}. */
  BARE,
  /** {@code {}}. */
  EMPTY_OBJECT,
  /** {@code ""}. */
  EMPTY_STRING,
  /** {@code {"reply":""}}. */
  WRAPPED_EMPTY_STRING,
  NULL,
  /** No such field. */
  MISSING;

  boolean holds(int items) {
    return switch (this) {
      case LIST, BARE -> true;
      case SINGLE -> items == 1;
      case NUMBERED -> items > 0;
      default -> items == 0;
    };
  }

  /** Puts the items under their plural name, or nothing at all. */
  void put(
      Map<String, @Nullable Object> into,
      String plural,
      String singular,
      List<? extends Map<String, @Nullable Object>> items) {
    if (!holds(items.size())) {
      throw new IllegalArgumentException(this + " cannot hold " + items.size() + " " + plural);
    }
    if (this != MISSING) {
      into.put(plural, value(singular, items));
    }
  }

  private @Nullable Object value(
      String singular, List<? extends Map<String, @Nullable Object>> items) {
    return switch (this) {
      case LIST -> Map.of(singular, items);
      case SINGLE -> Map.of(singular, items.get(0));
      case NUMBERED -> Map.of(singular, numbered(items));
      case BARE -> items;
      case EMPTY_OBJECT -> Map.of();
      case EMPTY_STRING -> "";
      case WRAPPED_EMPTY_STRING -> Map.of(singular, "");
      case NULL, MISSING -> null;
    };
  }

  private static Map<String, Object> numbered(List<?> items) {
    Map<String, Object> byPosition = new LinkedHashMap<>();
    items.forEach(item -> byPosition.put(String.valueOf(byPosition.size()), item));
    return byPosition;
  }
}
