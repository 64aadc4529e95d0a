package io.github.ticketfolio.faults;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An answer as WHMCS writes it for {@code responsetype=xml}: one element for each item. */
final class XmlAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder xml = new StringBuilder();

  private XmlAnswer() {}

  static String of(String action, byte[] json) {
    XmlAnswer answer = new XmlAnswer();
    answer.xml.append(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<whmcsapi version=\"8.13.1\">\n");
    answer.element("action", JSON.stringNode(action.toLowerCase(Locale.ROOT)));
    answer.fields(JSON.readTree(json));
    return answer.xml.append("</whmcsapi>").toString();
  }

  private void fields(JsonNode object) {
    object.properties().forEach(field -> element(field.getKey(), field.getValue()));
  }

  private void element(String name, JsonNode value) {
    if (isList(value) && !name.endsWith("s")) {
      value.values().forEach(item -> element(name, item));
      return;
    }
    xml.append('<').append(name).append('>');
    if (isList(value)) {
      // What JSON lists bare, XML names by its singular.
      String singular = name.equals("replies") ? "reply" : name.substring(0, name.length() - 1);
      value.values().forEach(item -> element(singular, item));
    } else if (value.isObject()) {
      fields(value);
    } else {
      xml.append(text(value));
    }
    xml.append("</").append(name).append(">\n");
  }

  /** A PHP array with gaps becomes an object in JSON, but elements like any other in XML. */
  private static boolean isList(JsonNode value) {
    return value.isArray()
        || (value.isObject()
            && !value.isEmpty()
            && value.propertyNames().stream().allMatch(name -> name.matches("[0-9]+")));
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.asString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
