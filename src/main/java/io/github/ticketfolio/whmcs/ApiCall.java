package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TicketRef;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.FormBody;

/**
 * One call of the API.
 *
 * @param subject what it asks for, in the user's words
 * @param action WHMCS' name of the call
 * @param parameters the form fields besides action, response type and credentials, in order
 */
record ApiCall(String subject, String action, Map<String, String> parameters) {
  private static final String GET_TICKET = "GetTicket";
  private static final String FORMAT = "responsetype";

  /** Without it, what is outside the departments of the API's admin is silently missing. */
  private static final Map<String, String> ALL_DEPARTMENTS =
      Map.of("ignore_dept_assignments", "true");

  static ApiCall ticket(TicketRef ref, ReplyOrder order) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (ref instanceof TicketRef.ById byId) {
      parameters.put("ticketid", Long.toString(byId.id()));
    } else if (ref instanceof TicketRef.ByNumber byNumber) {
      parameters.put("ticketnum", byNumber.number());
    }
    parameters.put("repliessort", order.name());
    return new ApiCall(ref.toString(), GET_TICKET, parameters);
  }

  /** A call that costs WHMCS next to nothing: there is no ticket with id 0. */
  static ApiCall nothing() {
    return new ApiCall("connection", GET_TICKET, Map.of("ticketid", "0"));
  }

  static ApiCall tickets(ListFilter filter, long start, int count) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("limitstart", Long.toString(start));
    parameters.put("limitnum", Integer.toString(count));
    parameters.putAll(filter.formFields());
    parameters.putAll(ALL_DEPARTMENTS);
    return new ApiCall("ticket list from row " + start, "GetTickets", parameters);
  }

  static ApiCall departments() {
    return new ApiCall("department list", "GetSupportDepartments", ALL_DEPARTMENTS);
  }

  static ApiCall statuses() {
    return new ApiCall("status list", "GetSupportStatuses", Map.of());
  }

  static ApiCall admins() {
    return new ApiCall("staff list", "GetAdminUsers", Map.of("include_disabled", "true"));
  }

  static ApiCall details() {
    return new ApiCall("details of the API's administrator", "GetAdminDetails", Map.of());
  }

  static ApiCall attachment(AttachmentRef ref) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("relatedid", Long.toString(ref.relatedId()));
    parameters.put("type", ref.owner().word());
    parameters.put("index", Integer.toString(ref.index()));
    return new ApiCall(ref.toString(), "GetTicketAttachment", parameters);
  }

  /** The same call for an answer in XML, which bears bytes that are not UTF-8. */
  ApiCall asXml() {
    Map<String, String> xml = new LinkedHashMap<>(parameters);
    xml.put(FORMAT, "xml");
    return new ApiCall(subject, action, xml);
  }

  boolean isGetTicket() {
    return action.equals(GET_TICKET);
  }

  /** The whole form, signed. */
  FormBody form(Credentials credentials) {
    FormBody.Builder form = unsigned();
    credentials.formFields().forEach(form::add);
    return form.build();
  }

  /** The form without the credentials, encoded as it is sent. */
  String request() {
    FormBody form = unsigned().build();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < form.size(); i++) {
      text.append(i == 0 ? "" : "&").append(form.encodedName(i));
      text.append('=').append(form.encodedValue(i));
    }
    return text.toString();
  }

  /** The form's fields without the credentials, in order. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("action", action);
    fields.putAll(parameters);
    fields.putIfAbsent(FORMAT, "json");
    return fields;
  }

  private FormBody.Builder unsigned() {
    FormBody.Builder form = new FormBody.Builder();
    fields().forEach(form::add);
    return form;
  }
}
