package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Person;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, written in a ticket's {@link Shape}. */
final class Fields {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Shape shape;

  Fields(Shape shape) {
    this.shape = shape;
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  Fields put(String name, Object value) {
    values.put(name, value);
    return this;
  }

  Fields date(String name, @Nullable LocalDateTime date) {
    return put(name, date == null ? "0000-00-00 00:00:00" : DATE.format(date));
  }

  /** An id that is never "none". */
  Fields id(String name, long value) {
    return put(name, digits(value));
  }

  /** A number whose 0 means "none". */
  Fields number(String name, long value) {
    values.put(name, value == 0 ? none() : digits(value));
    return this;
  }

  Fields person(Person person) {
    number("userid", person.clientId());
    number("contactid", person.contactId());
    put("name", person.name());
    put("email", person.email());
    return this;
  }

  Fields requestor(Person person) {
    if (shape.wire().modern()) {
      put("requestor_name", person.requestor().name());
      put("requestor_email", person.requestor().email());
      put("requestor_type", person.requestor().type());
    }
    return this;
  }

  /**
   * @param owner the id of the entry, of which WHMCS makes the digits before a stored file's name
   */
  Fields attachments(Attachments attachments, long owner) {
    put("attachment", piped(attachments.files(), owner));
    if (shape.wire().modern()) {
      if (attachments.files().isEmpty()) {
        noFiles();
      } else {
        files(attachments.files());
      }
      values.put("attachments_removed", flag(attachments.removed()));
    }
    return this;
  }

  private static String piped(List<Attachment> files, long owner) {
    List<String> names = new ArrayList<>();
    for (Attachment file : files) {
      long prefix = 100_000 + (owner * 7919 + file.index()) % 900_000;
      names.add(prefix + "_" + file.fileName());
    }
    return String.join("|", names);
  }

  private void files(List<Attachment> files) {
    List<Map<String, Object>> list = files.stream().map(this::file).toList();
    switch (shape.files().some()) {
      case LIST -> put("attachments", list);
      case WRAPPED ->
          put("attachments", Map.of("attachment", list.size() == 1 ? list.get(0) : list));
      case PIPE -> {}
    }
  }

  private Map<String, Object> file(Attachment file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("filename", file.fileName());
    fields.put("index", digits(file.index()));
    return fields;
  }

  private void noFiles() {
    switch (shape.files().none()) {
      case EMPTY_LIST -> put("attachments", List.of());
      case NESTED -> put("attachments", List.of(List.of()));
      case EMPTY_STRING -> put("attachments", "");
      case NULL -> values.put("attachments", null);
      case WRAPPED -> put("attachments", Map.of("attachment", List.of()));
      case MISSING -> {}
    }
  }

  private Object digits(long value) {
    return switch (shape.numbers().digits()) {
      case INT -> value;
      case STRING -> String.valueOf(value);
      case DECIMAL -> BigDecimal.valueOf(value).setScale(1);
    };
  }

  private @Nullable Object none() {
    return switch (shape.numbers().none()) {
      case ZERO -> digits(0);
      case EMPTY_STRING -> "";
      case NULL -> null;
      case FALSE -> false;
    };
  }

  private @Nullable Object flag(boolean set) {
    if (!set && shape.numbers().none() == Shape.None.NULL) {
      return null;
    }
    return switch (shape.numbers().digits()) {
      case INT -> set;
      case STRING -> set ? "1" : "0";
      case DECIMAL -> set ? 1 : 0;
    };
  }
}
