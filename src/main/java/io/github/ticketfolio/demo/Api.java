package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Ticket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the calls: checks who asks, then does what {@code action} says. */
final class Api {
  private final DemoData data;

  Api(DemoData data) {
    this.data = data;
  }

  Answer answer(Form form) {
    if (!form.has("action")) {
      return emptyAction();
    }
    Optional<String> refusal = Access.refusal(form);
    if (refusal.isPresent()) {
      return json(403, error(refusal.get()), true);
    }
    String action = form.text("action").toLowerCase(Locale.ROOT);
    if (data.refusedActions().contains(action)) {
      String message = "Invalid Permissions: API action \"" + action + "\" is not allowed";
      return json(403, error(message), true);
    }
    return perform(action, form);
  }

  /** What WHMCS says to a GET, and to a POST that a redirect has emptied. */
  static Answer emptyAction() {
    return json(400, error("Empty action request"), true);
  }

  static Map<String, @Nullable Object> error(String message) {
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("result", "error");
    error.put("message", message);
    return error;
  }

  private Answer perform(String action, Form form) {
    CompanyAnswer company = new CompanyAnswer(data);
    return switch (action) {
      case "getticket" -> ticket(form);
      case "gettickets" -> json(200, new ListAnswer(form).of(data.demoTickets()), true);
      case "getticketattachment" -> json(200, new FileAnswer(form).of(data.demoTickets()), true);
      case "getsupportdepartments" -> json(200, company.departments(), true);
      case "getsupportstatuses" -> json(200, company.statuses(), true);
      case "getadminusers" -> json(200, company.staff(), true);
      case "getadmindetails" -> json(200, company.adminInUse(), true);
      default -> json(200, error("Command not found"), true);
    };
  }

  private Answer ticket(Form form) {
    Optional<DemoTicket> found =
        data.demoTickets().stream().filter(demo -> asked(demo.ticket(), form)).findFirst();
    if (found.isEmpty()) {
      return json(200, error("Ticket ID Not Found"), true);
    }
    DemoTicket demo = found.get();
    boolean newestFirst = form.text("repliessort").equalsIgnoreCase("DESC");
    return json(200, new TicketAnswer(demo).whole(newestFirst), demo.shape().wire().escaped());
  }

  private static boolean asked(Ticket ticket, Form form) {
    return form.has("ticketid")
        ? form.number("ticketid", -1) == ticket.id()
        : form.text("ticketnum").equals(ticket.number());
  }

  private static Answer json(int status, Map<String, @Nullable Object> fields, boolean escaped) {
    return Answer.json(status, Json.write(fields, escaped));
  }
}
