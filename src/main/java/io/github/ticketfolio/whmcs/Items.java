package io.github.ticketfolio.whmcs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Collects the objects of a list, which PHP's arrays turn into many shapes of JSON: {@code
 * {"reply":[…]}}, {@code {"reply":{…}}} for a single one, {@code {"reply":{"0":{…},"1":{…}}}} for a
 * list with gaps, each of them without the wrapper, and seven ways of none. An element that is no
 * object is warned about.
 */
final class Items {
  private final String place;
  private final Warnings warnings;
  private final List<JsonNode> objects = new ArrayList<>();

  /**
   * @param place the list's path in the answer
   * @param warnings where lost elements are told
   */
  Items(String place, Warnings warnings) {
    this.place = place;
    this.warnings = warnings;
  }

  /** The objects, in the answer's order. */
  List<JsonNode> objects() {
    return objects;
  }

  /** Adds what is in the wrapper of that name, or in the container itself when it has none. */
  void addContainer(JsonNode container, String item) {
    if (!container.isObject() || !container.has(item)) {
      add(container);
      return;
    }
    for (Map.Entry<String, JsonNode> field : container.properties()) {
      if (field.getKey().equals(item) || isFilledContainer(field.getValue())) {
        add(field.getValue());
      }
    }
  }

  /** True for each way of saying "none": missing, null, false, {@code ""}, [], {}, [[]]. */
  static boolean isEmpty(JsonNode value) {
    if (value.isContainer()) {
      return value.isEmpty()
          || (value.isArray() && value.values().stream().allMatch(Items::isEmpty));
    }
    return value.isMissingNode()
        || value.isNull()
        || (value.isBoolean() && !value.booleanValue())
        || (value.isString() && value.stringValue().isEmpty());
  }

  private void add(JsonNode value) {
    // A list without elements is a line end in XML.
    if (isEmpty(value) || (value.isString() && value.stringValue().isBlank())) {
      return;
    }
    if (value.isArray() || (value.isObject() && isKeyed(value))) {
      value.values().forEach(this::add);
    } else if (value.isObject()) {
      objects.add(value);
    } else {
      warnings.add(place + " holds something that is no object: " + Quotation.of(value.asString()));
    }
  }

  /** An object that is a list: all its values are containers, or it has one under a number. */
  private static boolean isKeyed(JsonNode object) {
    Collection<String> names = object.propertyNames();
    return names.stream().allMatch(Items::isNumber)
        || object.values().stream().allMatch(JsonNode::isContainer)
        || names.stream().anyMatch(name -> isNumber(name) && isFilledContainer(object.path(name)));
  }

  /** True when there are digits only. */
  static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isFilledContainer(JsonNode value) {
    return value.isContainer() && !isEmpty(value);
  }
}
