package io.github.ticketfolio.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the small actions answer: departments, statuses, admin users, the admin in use. */
final class CompanyAnswer {
  private final Company company;
  private final List<DemoTicket> tickets;

  CompanyAnswer(DemoData data) {
    this.company = data.company();
    this.tickets = data.demoTickets();
  }

  Map<String, @Nullable Object> departments() {
    List<Map<String, String>> rows = new ArrayList<>();
    company
        .departments()
        .forEach(
            department ->
                rows.add(
                    ordered(
                        "id", String.valueOf(department.id()),
                        "name", department.name(),
                        "awaitingreply", count(department.id(), "Customer-Reply"),
                        "opentickets", count(department.id(), "Open"))));
    return list("departments", "department", rows);
  }

  Map<String, @Nullable Object> statuses() {
    List<Map<String, String>> rows = new ArrayList<>();
    company
        .statuses()
        .forEach(
            status ->
                rows.add(
                    ordered(
                        "title", status.title(),
                        "count", count(0, status.title()),
                        "color", status.color())));
    return list("statuses", "status", rows);
  }

  /** The one answer without {@code result}. */
  Map<String, @Nullable Object> staff() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("count", company.staff().size());
    answer.put("admin_users", company.staff().stream().map(CompanyAnswer::user).toList());
    return answer;
  }

  Map<String, @Nullable Object> adminInUse() {
    Company.Staff admin = company.staff().get(0);
    Map<String, @Nullable Object> answer = success();
    answer.put("adminid", String.valueOf(admin.id()));
    answer.put("name", admin.fullName());
    answer.put("notes", "");
    answer.put("signature", "");
    answer.put("allowedpermissions", "List Support Tickets,View Support Ticket,API Access");
    answer.put("departments", ",1,2,");
    answer.put("requesttime", "2026-03-02 09:00:00");
    answer.put("whmcs", ordered("version", "8.13.1", "canonicalversion", "8.13.1-release.1"));
    return answer;
  }

  private static Map<String, Object> user(Company.Staff staff) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", staff.id());
    row.put("username", staff.username());
    row.put("firstname", staff.firstName());
    row.put("lastname", staff.lastName());
    row.put("email", staff.username() + "@hosting.example");
    row.put("isDisabled", staff.disabled() ? 1 : 0);
    row.put("supportDepartmentIds", List.of("1", "2"));
    row.put("fullName", staff.fullName());
    return row;
  }

  private String count(long department, String status) {
    long count =
        tickets.stream()
            .map(demo -> demo.ticket().handling())
            .filter(handling -> department == 0 || handling.department().id() == department)
            .filter(handling -> handling.status().equals(status))
            .count();
    return String.valueOf(count);
  }

  private static Map<String, @Nullable Object> list(String plural, String singular, List<?> rows) {
    Map<String, @Nullable Object> answer = success();
    answer.put("totalresults", rows.size());
    answer.put(plural, Map.of(singular, rows));
    return answer;
  }

  private static Map<String, @Nullable Object> success() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("result", "success");
    return answer;
  }

  private static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
