package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes WHMCS' list for a comparison. What an earlier list has named in the same way was compared
 * then, and what was found is kept; all else is new and pending.
 */
final class PruneList implements Listing.Rows {
  private static final String AGAIN = "Run ticketfolio prune-check again.";
  private static final AskedTicket NONE = new AskedTicket(0, "", "", null);

  private final RunLog runs;
  private final long run;
  private final long before;
  private final List<String> remarks = new ArrayList<>();

  /**
   * @param run where the rows go
   * @param before the earlier list, or 0
   */
  PruneList(RunLog runs, long run, long before) {
    this.runs = runs;
    this.run = run;
    this.before = before;
  }

  /** Notes that a list does not tell for certain what there is. */
  static void fail(RunLog runs, long run, String reason) throws StoreException {
    runs.addFailure(run, NONE, Lack.text(List.of(Lack.Finding.ofTicket(reason, AGAIN))));
  }

  /** False for what was noted about a list itself. */
  static boolean isTicket(RunLog.Entry entry) {
    return entry.ticket().ticketId() > 0 || !entry.ticket().number().isEmpty();
  }

  @Override
  public int add(List<AskedTicket> tickets, Outcome outcome) throws StoreException {
    if (before == 0 || outcome == Outcome.LISTED) {
      return runs.add(run, tickets, outcome);
    }
    List<AskedTicket> news = new ArrayList<>();
    List<AskedTicket> known = new ArrayList<>();
    int added = 0;
    for (AskedTicket ticket : tickets) {
      Optional<RunLog.Entry> earlier = runs.entry(before, ticket);
      if (earlier.isPresent() && earlier.get().outcome() == Outcome.FAILED) {
        added += runs.addFailure(run, ticket, earlier.get().reason());
      } else {
        (earlier.isPresent() && isSame(earlier.get().ticket(), ticket) ? known : news).add(ticket);
      }
    }
    return added + runs.add(run, known, Outcome.UNCHANGED) + runs.add(run, news, outcome);
  }

  private static boolean isSame(AskedTicket one, AskedTicket other) {
    return one.status().equals(other.status())
        && Objects.equals(one.lastReply(), other.lastReply());
  }

  @Override
  public void total(long tickets) throws StoreException {
    runs.lists().noteTotal(run, tickets);
  }

  @Override
  public void remark(String warning) {
    remarks.add(warning);
  }

  @Override
  public void fail(AskedTicket ticket, String reason) throws StoreException {
    fail(runs, run, reason);
  }

  /** What was odd about the list. */
  List<String> remarks() {
    return remarks;
  }
}
