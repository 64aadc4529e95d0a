package io.github.ticketfolio.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a department by what a user calls it: its id or its name. */
final class Departments {
  private final Map<String, String> byId;

  /**
   * @param byId the names by id, as WHMCS stores them; empty where it does not tell
   */
  Departments(Map<String, String> byId) {
    this.byId = byId;
  }

  /**
   * The id of a department; 0 for an empty text.
   *
   * @throws RunException when there is none, or more than one, of that name
   */
  long require(String department) throws RunException {
    if (department.isEmpty()) {
      return 0;
    }
    if (department.matches("\\d{1,18}")) {
      return Long.parseLong(department);
    }
    List<String> ids = ids(department);
    if (ids.size() != 1) {
      throw new RunException(
          RunException.Kind.CONFIGURATION, "--department: " + advice(department, ids.size()));
    }
    return Long.parseLong(ids.get(0));
  }

  /** The id of the one department of that name; nothing where there is none, or more than one. */
  Optional<String> find(String name) {
    List<String> ids = ids(name);
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  private List<String> ids(String name) {
    return byId.entrySet().stream()
        .filter(known -> isNamed(known.getValue(), name))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isNamed(String stored, String name) {
    return name.equalsIgnoreCase(stored) || name.equalsIgnoreCase(decoded(stored));
  }

  private static String decoded(String stored) {
    return stored
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#039;", "'")
        .replace("&amp;", "&");
  }

  private String advice(String department, int found) {
    if (byId.isEmpty()) {
      return "WHMCS does not tell this API role its departments; give the department's id";
    }
    String known =
        byId.entrySet().stream()
            .map(e -> decoded(e.getValue()) + " (" + e.getKey() + ")")
            .collect(Collectors.joining(", "));
    String what = found == 0 ? "there is no department \"" : "there are several departments \"";
    return what + department + "\"; WHMCS has " + known;
  }
}
