package io.github.ticketfolio.whmcs;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read the way WHMCS writes them: numbers come as strings, text as
 * numbers, absent values as {@code ""}, null, false or {@code []}. What cannot be read gives a
 * warning that names its place; nothing is dropped without one.
 */
final class Fields {
  private static final int LONGEST_NUMBER = 40;

  /** So many digits are no more than a long can hold. */
  private static final int SURE_TO_FIT = 18;

  private static final Set<String> TRUE = Set.of("1", "true", "on", "yes");
  private static final Set<String> FALSE = Set.of("0", "false", "off", "no");

  private final JsonNode object;
  private final String place;
  private final Warnings warnings;

  /**
   * @param object the object
   * @param place its path in the answer, empty for the whole answer
   * @param warnings where oddities are told
   */
  Fields(JsonNode object, String place, Warnings warnings) {
    this.object = object;
    this.place = place;
    this.warnings = warnings;
  }

  /** The object itself. */
  JsonNode json() {
    return object;
  }

  boolean has(String name) {
    return object.has(name);
  }

  /** A text as it is; a number or true as it is written; anything empty as the empty string. */
  String text(String name) {
    JsonNode value = object.path(name);
    if (Items.isEmpty(value)) {
      return "";
    }
    if (value.isContainer()) {
      warn(name, "is no text; its JSON is kept");
      return value.toString();
    }
    return value.isBoolean() ? "1" : value.asString();
  }

  /** A whole number; 0 when it is absent, or unreadable with a warning. */
  long number(String name) {
    return number(name, 0);
  }

  /** A whole number; 0 when it is absent, or another value with a warning when unreadable. */
  long number(String name, long otherwise) {
    JsonNode value = object.path(name);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (Items.isEmpty(value)) {
      return 0;
    }
    String text = value.isContainer() ? value.toString() : value.asString();
    Long number = whole(text.strip());
    if (number == null) {
      warn(name, "is no whole number in range: " + Quotation.of(text));
      return otherwise;
    }
    return number;
  }

  /** A number that fits an int; 0 with a warning when it does not. */
  int smallNumber(String name) {
    long number = number(name);
    if ((int) number != number) {
      warn(name, "is out of range: " + number);
      return 0;
    }
    return (int) number;
  }

  /** A yes or no; absent is no, and so is the unreadable, with a warning. */
  boolean flag(String name) {
    JsonNode value = object.path(name);
    if (value.isBoolean() || Items.isEmpty(value)) {
      return value.asBoolean(false);
    }
    String word = text(name).strip().toLowerCase(Locale.ROOT);
    if (!TRUE.contains(word) && !FALSE.contains(word)) {
      warn(name, "is neither yes nor no: " + Quotation.of(word));
    }
    return TRUE.contains(word);
  }

  /** A date of the server's local time; null for the zero date, none, or with a warning. */
  @Nullable LocalDateTime date(String name) {
    String text = text(name).strip();
    if (text.isEmpty() || text.startsWith("0000-00-00")) {
      return null;
    }
    LocalDateTime date = Dates.parse(text);
    if (date == null) {
      warn(name, "is no date: " + Quotation.of(text));
    }
    return date;
  }

  /**
   * The objects of a list, in whichever of its many shapes it came.
   *
   * @param container the list's field, such as {@code replies}
   * @param item the name that wraps its elements, such as {@code reply}
   */
  List<Fields> items(String container, String item) {
    Items found = new Items(path(container), warnings);
    found.addContainer(object.path(container), item);
    List<Fields> items = new ArrayList<>(found.objects().size());
    for (JsonNode element : found.objects()) {
      items.add(new Fields(element, path(container) + "[" + items.size() + "]", warnings));
    }
    return items;
  }

  /** The fields of an object in a field; without any where there is none. */
  Fields object(String name) {
    return new Fields(object.path(name), path(name), warnings);
  }

  /** Tells something odd about a field. */
  void warn(String name, String what) {
    warnings.add(path(name) + " " + what);
  }

  private String path(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static @Nullable Long whole(String text) {
    if (text.length() <= SURE_TO_FIT && Items.isNumber(text)) {
      return Long.valueOf(text);
    }
    if (text.equalsIgnoreCase("true")) {
      return 1L;
    }
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }
}
