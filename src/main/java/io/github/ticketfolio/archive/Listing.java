package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ListFilter;
import io.github.ticketfolio.whmcs.Reading;
import io.github.ticketfolio.whmcs.TicketList;
import io.github.ticketfolio.whmcs.TicketRow;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists tickets through GetTickets. Pages drift while they are read, and servers cap them: so the
 * next page starts after the rows received, a ticket is kept once, and the end is the total of the
 * latest page, a page without rows or, where no total is told, a page with nothing new. A page
 * begins with the last row of the one before: where it does not, or the list is shorter than its
 * total, rows have moved, maybe out of sight, and the list is read again. A page that cannot be had
 * is halved until the row that spoils it stands alone; that row is reported.
 */
final class Listing {
  /** The rows WHMCS is asked for at once. */
  static final int PAGE = 250;

  private static final int MOST_PASSES = 3;

  /** A server that always gives the same page claims any total. */
  private static final int MOST_STALE = 20;

  /** So many rows in a row that cannot be had are no accident of one ticket. */
  private static final int MOST_SPOILT = 50;

  private static final String MOVED =
      "tickets moved each time it was read; one that moved out of sight is found by the next run";

  private static final AskedTicket UNKNOWN = new AskedTicket(0, "", "", null);

  private final Client client;
  private final ListFilter filter;
  private final Selection.Query query;
  private final Rows rows;
  private final Progress progress;
  private long distinct;
  private long total;
  private final Set<Long> spoilt = new HashSet<>();
  private long start;
  private int size = PAGE;
  private int alone;
  private int stale;
  private @Nullable TicketRow last;
  private boolean moved;
  private boolean complete = true;

  /**
   * @param filter what WHMCS is asked for
   * @param query what is checked here, because WHMCS cannot be asked for it
   */
  Listing(Client client, ListFilter filter, Selection.Query query, Rows rows, Progress progress) {
    this.client = client;
    this.filter = filter;
    this.query = query;
    this.rows = rows;
    this.progress = progress;
  }

  /** Takes the tickets as they are listed. */
  interface Rows {
    /** Takes some, each once however often it comes, and tells how many are new. */
    int add(List<AskedTicket> tickets, Outcome outcome) throws StoreException;

    /** Takes how many tickets WHMCS says there are. */
    void total(long tickets) throws StoreException;

    /** Takes something odd about the list. */
    void remark(String warning);

    /** Takes a row that names no ticket. */
    void fail(AskedTicket ticket, String reason) throws StoreException;
  }

  /**
   * Reads the list to its end.
   *
   * @return true when it is certain that no ticket is missing in it
   */
  boolean read() throws WhmcsException, StoreException, InterruptedException {
    progress.begin("Listing", -1);
    try {
      pass();
      for (int passes = 1; mayLack() && passes < MOST_PASSES; passes++) {
        pass();
      }
    } finally {
      progress.end();
    }
    rows.total(total);
    if (distinct + spoilt.size() < total) {
      fail("WHMCS counts " + total + " tickets, but lists " + distinct + ". Run again.");
    } else if (moved) {
      rows.remark(MOVED);
    }
    return complete && !moved;
  }

  private boolean mayLack() {
    return moved || distinct + spoilt.size() < total;
  }

  private void fail(String reason) throws StoreException {
    complete = false;
    rows.fail(UNKNOWN, reason);
  }

  private void pass() throws WhmcsException, StoreException, InterruptedException {
    start = 0;
    stale = 0;
    last = null;
    moved = false;
    boolean more = true;
    while (more) {
      try {
        more = page();
        size = Math.min(PAGE, size * 2);
        alone = 0;
      } catch (WhmcsException e) {
        if (e.stopsTheRun() || e.kind() == WhmcsException.Kind.PERMISSION || alone > MOST_SPOILT) {
          throw e;
        }
        more = size > 1 || skip(e);
        size = Math.max(1, size / 2);
      }
    }
  }

  /** Reads a page and tells whether there is another. */
  private boolean page() throws WhmcsException, StoreException, InterruptedException {
    int again = last == null || size == 1 ? 0 : 1;
    Reading<TicketList> page = client.getTickets(filter, start - again, size).reading();
    compare(page.value(), again);
    boolean news = take(page);
    stale = news ? 0 : stale + 1;
    int received = page.value().received() - again;
    start += Math.max(0, received);
    return received > 0 && stale < MOST_STALE && (total > 0 ? start < total : news);
  }

  /** A deleted ticket, or one that was answered meanwhile, moves others. */
  private void compare(TicketList page, int again) {
    List<TicketRow> found = page.rows();
    moved |= start > 0 && page.total() < total;
    moved |= again > 0 && (found.isEmpty() || !isLast(found.get(0)));
    // From a server that gives one row a page, asking for one again would lead nowhere.
    last = found.size() > 1 ? found.get(found.size() - 1) : null;
  }

  private boolean isLast(TicketRow row) {
    return last != null && row.id() == last.id() && row.number().equals(last.number());
  }

  /** Goes on behind a row that cannot be had, which a second pass does not report again. */
  private boolean skip(WhmcsException e) throws StoreException {
    start++;
    alone++;
    last = null;
    if (spoilt.add(start)) {
      fail(
          "row "
              + start
              + " of the list cannot be had: "
              + e.reason()
              + " If you know the ticket's id, fetch it with --id.");
    }
    return total == 0 || start < total;
  }

  private boolean take(Reading<TicketList> page) throws StoreException {
    total = page.value().total();
    List<AskedTicket> asked = new ArrayList<>();
    List<AskedTicket> others = new ArrayList<>();
    for (TicketRow row : page.value().rows()) {
      (isAskedFor(row) ? asked : others).add(ticket(row));
    }
    int added = rows.add(asked, Outcome.PENDING) + rows.add(others, Outcome.LISTED);
    distinct += added;
    for (String warning : page.warnings()) {
      complete = false;
      rows.remark(warning);
    }
    progress.step(added);
    return added > 0;
  }

  private boolean isAskedFor(TicketRow row) {
    return query.opened().mayHold(row.opened()) && query.updated().mayHold(row.lastReply());
  }

  private static AskedTicket ticket(TicketRow row) {
    return new AskedTicket(Math.max(0, row.id()), row.number(), row.status(), row.lastReply());
  }
}
