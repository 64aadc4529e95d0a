package io.github.ticketfolio.archive;

import io.github.ticketfolio.page.Criterion;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.ticket.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a run is about: those a query finds, or those named one by one.
 *
 * @param query the query; null when the tickets are named
 * @param tickets the named tickets, without repetition
 */
public record Selection(@Nullable Query query, List<TicketRef> tickets) {
  /** The name of the selection of all tickets. */
  static final String ALL = "all";

  public Selection {
    tickets = List.copyOf(tickets);
  }

  /**
   * A search: all conditions hold at once. When fetching, WHMCS' list is searched, when rendering
   * the store.
   *
   * @param department a department's id or name, or empty for any
   * @param client the client's id, or 0 for any
   * @param status the status, or empty for any
   * @param opened when a ticket was opened
   * @param updated when it was last answered
   */
  public record Query(
      String department, long client, String status, TimeSpan opened, TimeSpan updated) {
    /** Finds every ticket. */
    static final Query EVERYTHING = new Query("", 0, "", TimeSpan.ANY, TimeSpan.ANY);
  }

  /** Every ticket. */
  public static Selection everything() {
    return found(Query.EVERYTHING);
  }

  /** The tickets a query finds. */
  public static Selection found(Query query) {
    return new Selection(query, List.of());
  }

  /** These tickets, each once, in the order of their first mention. */
  public static Selection of(Collection<? extends TicketRef> tickets) {
    return new Selection(null, tickets.stream().<TicketRef>map(t -> t).distinct().toList());
  }

  /** True when every ticket is meant. */
  boolean isAll() {
    return Query.EVERYTHING.equals(query);
  }

  /** What its tickets have in common, for its report. */
  List<Criterion> criteria() {
    if (query == null) {
      return List.of(new Criterion("named", Integer.toString(tickets.size())));
    }
    List<Criterion> criteria = new ArrayList<>();
    add(criteria, "department", query.department());
    add(criteria, "client", query.client() == 0 ? "" : Long.toString(query.client()));
    add(criteria, "status", query.status());
    add(criteria, "opened-since", text(query.opened().from()));
    add(criteria, "opened-until", text(query.opened().until()));
    add(criteria, "updated-since", text(query.updated().from()));
    return criteria.isEmpty() ? List.of(new Criterion(ALL, "")) : criteria;
  }

  private static void add(List<Criterion> criteria, String key, String value) {
    if (!value.isEmpty()) {
      criteria.add(new Criterion(key, value));
    }
  }

  private static String text(@Nullable LocalDateTime time) {
    return time == null ? "" : time.toString();
  }

  /** One spelling for each selection: it tells whether a run was about the same tickets. */
  String name() {
    if (query == null) {
      String all = tickets.stream().map(TicketRef::toString).collect(Collectors.joining("\n"));
      return "tickets " + Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
    return isAll() ? ALL : query.toString();
  }

  /** What is selected, for people. */
  String words() {
    if (query == null) {
      return tickets.size() == 1 ? "1 named ticket" : tickets.size() + " named tickets";
    }
    return isAll()
        ? "all tickets"
        : criteria().stream()
            .map(criterion -> criterion.key().replace('-', ' ') + " " + criterion.value())
            .collect(Collectors.joining(", "));
  }
}
