package io.github.ticketfolio.whmcs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which tickets a list shall hold: those to which all of these apply.
 *
 * @param department the department's id, 0 for any
 * @param client the client's id, 0 for any; WHMCS may leave out what staff opened for the client
 * @param status the status in the installation's words, empty for any
 */
public record ListFilter(long department, long client, String status) {
  /** Every ticket. */
  public static final ListFilter ALL = new ListFilter(0, 0, "");

  /** The form fields of GetTickets. */
  Map<String, String> formFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    if (department != 0) {
      fields.put("deptid", Long.toString(department));
    }
    if (client != 0) {
      fields.put("clientid", Long.toString(client));
    }
    if (!status.isEmpty()) {
      fields.put("status", status);
    }
    return fields;
  }
}
