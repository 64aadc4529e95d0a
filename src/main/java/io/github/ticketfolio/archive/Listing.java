package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ListFilter;
import io.github.ticketfolio.whmcs.Reading;
import io.github.ticketfolio.whmcs.TicketList;
import io.github.ticketfolio.whmcs.TicketRow;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists every ticket through GetTickets. Pages drift while they are read, and servers cap them: so
 * the next page starts after the rows received, a ticket is kept once, and the end is the total of
 * the latest page, a page without rows or, where no total is told, a page with nothing new.
 *
 * @param tickets every ticket, in the order of the list
 * @param failures rows that name no ticket, and a count that does not fit
 */
record Listing(List<TicketRef> tickets, List<Failure> failures) {
  private static final int PAGE = 250;
  private static final String SUBJECT = "ticket list";

  static Listing read(Client client) throws WhmcsException, InterruptedException {
    Set<TicketRef> tickets = new LinkedHashSet<>();
    List<Failure> failures = new ArrayList<>();
    long received = 0;
    boolean more = true;
    long total = 0;
    while (more) {
      Reading<TicketList> page = client.getTickets(ListFilter.ALL, received, PAGE).reading();
      boolean news = addAll(page.value().rows(), tickets);
      page.warnings().forEach(warning -> failures.add(new Failure(SUBJECT, warning)));
      received += page.value().received();
      total = page.value().total();
      more = page.value().received() > 0 && (total > 0 ? received < total : news);
    }
    if (tickets.size() < total && failures.isEmpty()) {
      failures.add(
          new Failure(
              SUBJECT,
              "WHMCS counts " + total + " tickets, but lists " + tickets.size() + ". Run again."));
    }
    return new Listing(List.copyOf(tickets), failures);
  }

  /** Adds the tickets and tells whether one of them is new. */
  private static boolean addAll(List<TicketRow> rows, Set<TicketRef> tickets) {
    boolean news = false;
    for (TicketRow row : rows) {
      news |=
          tickets.add(
              row.id() < 1 ? new TicketRef.ByNumber(row.number()) : new TicketRef.ById(row.id()));
    }
    return news;
  }
}
