package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.ticket.TimeSpan;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ListFilter;
import io.github.ticketfolio.whmcs.TicketList;
import io.github.ticketfolio.whmcs.TicketRow;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.time.Duration;
import java.util.List;

/**
 * Finds out how much a run would do, and how long that would take, by a few calls and without a
 * store: it counts the tickets and fetches some of them to see how long one takes.
 */
public final class DryRun {
  private static final int SAMPLE = 3;

  /** Departments, statuses, staff. */
  private static final int NAME_CALLS = 3;

  private static final double NANOS = 1e9;

  private final Client client;
  private final FetchOptions options;
  private int sampled;
  private Duration spent = Duration.ZERO;

  private DryRun(Client client, FetchOptions options) {
    this.client = client;
    this.options = options;
  }

  /** Asks WHMCS about the selected tickets. */
  public static Estimate estimate(FetchOptions options, Selection selection, Progress progress)
      throws RunException {
    Limits limits = options.limits();
    try (Client client =
        options.source().connect(limits.concurrency(), limits.rate(), progress::say)) {
      return new DryRun(client, options).estimate(selection);
    } catch (InterruptedException e) {
      throw Fetcher.interrupted();
    }
  }

  private Estimate estimate(Selection selection) throws RunException, InterruptedException {
    try {
      return selection.query() == null ? named(selection.tickets()) : found(selection.query());
    } catch (WhmcsException e) {
      throw Fetcher.refused(client, e);
    }
  }

  private Estimate named(List<TicketRef> tickets) throws WhmcsException, InterruptedException {
    for (TicketRef ticket : tickets.subList(0, Math.min(SAMPLE, tickets.size()))) {
      time(ticket);
    }
    return estimate(tickets.size(), false, tickets.size() + (long) NAME_CALLS);
  }

  private Estimate found(Selection.Query query)
      throws RunException, WhmcsException, InterruptedException {
    NameFetch names = new NameFetch(client);
    names.fetch();
    long department = new Departments(names.departments()).require(query.department());
    ListFilter filter = new ListFilter(department, query.client(), query.status());
    TicketList list = client.getTickets(filter, 0, SAMPLE).reading().value();
    for (TicketRow row : list.rows()) {
      time(row.id() > 0 ? new TicketRef.ById(row.id()) : new TicketRef.ByNumber(row.number()));
    }
    boolean dated = !query.opened().equals(TimeSpan.ANY) || !query.updated().equals(TimeSpan.ANY);
    long pages = (list.total() + Listing.PAGE - 1) / Listing.PAGE;
    return estimate(list.total(), dated, list.total() + pages + NAME_CALLS);
  }

  /** A ticket that cannot be had takes its time, too. */
  private void time(TicketRef ticket) throws WhmcsException, InterruptedException {
    long start = System.nanoTime();
    try {
      client.getTicket(ticket, options.order());
    } catch (WhmcsException e) {
      if (e.stopsTheRun()) {
        throw e;
      }
    }
    spent = spent.plusNanos(System.nanoTime() - start);
    sampled++;
  }

  private Estimate estimate(long tickets, boolean atMost, long calls) {
    Limits limits = options.limits();
    double each = spent.toNanos() / NANOS / Math.max(1, sampled);
    double seconds = calls * each / limits.concurrency();
    double paced = limits.rate() == 0 ? 0 : calls / limits.rate();
    Duration total = Duration.ofNanos((long) (Math.max(seconds, paced) * NANOS));
    return new Estimate(tickets, atMost, calls, sampled, spent, total);
  }
}
