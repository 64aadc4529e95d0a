package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Ticket;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@code GetTickets} answers: a page of rows, newest first. */
final class ListAnswer {
  /** The departments of the admin whose credentials these are. */
  static final List<Long> OWN_DEPARTMENTS = List.of(1L, 2L);

  private static final Comparator<DemoTicket> NEWEST_FIRST =
      Comparator.comparing(ListAnswer::opened).thenComparing(demo -> demo.ticket().id()).reversed();

  private final Form form;

  ListAnswer(Form form) {
    this.form = form;
  }

  Map<String, @Nullable Object> of(List<DemoTicket> all) {
    List<DemoTicket> asked = all.stream().filter(this::asked).sorted(NEWEST_FIRST).toList();
    long start = form.number("limitstart", 0);
    List<Map<String, @Nullable Object>> rows =
        asked.stream()
            .skip(start)
            .limit(form.number("limitnum", 25))
            .map(demo -> new TicketAnswer(demo).row())
            .toList();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("result", "success");
    answer.put("totalresults", total(asked.size(), start));
    answer.put("startnumber", start);
    answer.put("numreturned", rows.size());
    container(rows.size()).put(answer, "tickets", "ticket", rows);
    return answer;
  }

  /** Text on the first page and a number after it: a reader has to take both. */
  private static Object total(int size, long start) {
    return start == 0 ? String.valueOf(size) : size;
  }

  private static Container container(int rows) {
    return switch (rows) {
      case 0 -> Container.EMPTY_STRING;
      case 1 -> Container.SINGLE;
      default -> Container.LIST;
    };
  }

  private static String opened(DemoTicket demo) {
    return String.valueOf(demo.ticket().period().opened()).replace("null", "");
  }

  private boolean asked(DemoTicket demo) {
    Ticket ticket = demo.ticket();
    return departmentAsked(ticket.handling().department().id())
        && same("clientid", ticket, of -> String.valueOf(of.about().requestor().clientId()))
        && same("email", ticket, of -> of.about().requestor().email())
        && same("status", ticket, of -> of.handling().status())
        && ticket.subject().contains(form.text("subject"));
  }

  private boolean departmentAsked(long department) {
    String wanted = form.text("deptid");
    return (wanted.isEmpty() || wanted.equals(String.valueOf(department)))
        && (form.yes("ignore_dept_assignments") || OWN_DEPARTMENTS.contains(department));
  }

  private boolean same(String parameter, Ticket ticket, Function<Ticket, String> value) {
    String wanted = form.text(parameter);
    return wanted.isEmpty() || wanted.equalsIgnoreCase(value.apply(ticket));
  }
}
