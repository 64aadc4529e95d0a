package io.github.ticketfolio.whmcs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Maps the answers about the installation: its departments, statuses, staff and ourselves. */
final class AdminReader {
  private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6})");

  private final Fields root;

  AdminReader(Fields root) {
    this.root = root;
  }

  /** Department names by id. */
  Map<Long, String> departments() {
    Map<Long, String> names = new LinkedHashMap<>();
    for (Fields department : root.items("departments", "department")) {
      put(department, department.text("name"), names);
    }
    return Collections.unmodifiableMap(names);
  }

  /** Names of staff members by id. */
  Map<Long, String> admins() {
    Map<Long, String> names = new LinkedHashMap<>();
    for (Fields admin : root.items("admin_users", "admin_user")) {
      put(admin, name(admin), names);
    }
    return Collections.unmodifiableMap(names);
  }

  /** Colours by title, harmless in a style sheet. */
  Map<String, String> statusColours() {
    Map<String, String> colours = new LinkedHashMap<>();
    for (Fields status : root.items("statuses", "status")) {
      String colour = status.text("color").strip().toLowerCase(Locale.ROOT);
      if (COLOUR.matcher(colour).matches()) {
        colours.putIfAbsent(status.text("title"), colour);
      } else if (!colour.isEmpty()) {
        status.warn("color", "is left out: expected #rgb or #rrggbb in hexadecimal digits");
      }
    }
    return Collections.unmodifiableMap(colours);
  }

  AdminDetails details() {
    return new AdminDetails(root.object("whmcs").text("version"), root.date("requesttime"));
  }

  private static void put(Fields item, String name, Map<Long, String> names) {
    long id = item.number("id");
    if (id < 1) {
      item.warn("id", "is missing");
    } else if (names.putIfAbsent(id, name) != null) {
      item.warn("id", "is " + id + ", as of another before it");
    }
  }

  private static String name(Fields admin) {
    String parts = (admin.text("firstname") + " " + admin.text("lastname")).strip();
    return Stream.of(admin.text("fullName"), parts, admin.text("username"))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }
}
