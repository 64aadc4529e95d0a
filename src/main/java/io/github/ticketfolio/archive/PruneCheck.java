package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Shard;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ListFilter;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Compares WHMCS with the store, so that nothing is pruned there that is not here. It promises:
 *
 * <ul>
 *   <li>it changes nothing, neither in WHMCS nor in the store's file;
 *   <li>nothing lacks only when each ticket that WHMCS lists is in the store, undamaged and as
 *       WHMCS has it, with each attachment that WHMCS has, and the list could be read with
 *       certainty;
 *   <li>what came or changed while it looked is looked at, too: the list is read until it brings no
 *       news;
 *   <li>memory does not grow with the tickets.
 * </ul>
 */
public final class PruneCheck {
  private static final int MOST_LISTS = 4;

  private final PruneOptions options;
  private final Client client;
  private final Store store;
  private final Progress progress;
  private final TicketCheck check;
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong filesLacking = new AtomicLong();
  private final AtomicLong removed = new AtomicLong();

  private PruneCheck(PruneOptions options, Client client, Store store, Progress progress) {
    this.options = options;
    this.client = client;
    this.store = store;
    this.progress = progress;
    check = new TicketCheck(client, store);
  }

  /**
   * What came out.
   *
   * @param lacks how many things lack, those about the list among them
   * @param tickets how many tickets WHMCS has, of those that were asked for
   * @param ticketsLacking how many of them are not in the store as WHMCS has them
   * @param files the attachments of these tickets
   */
  public record Count(long lacks, long tickets, long ticketsLacking, Files files) {}

  /**
   * Attachments.
   *
   * @param there how many WHMCS has
   * @param lacking how many of them are not in the store
   * @param removed how many more are named, though WHMCS has them no longer
   */
  public record Files(long there, long lacking, long removed) {}

  /**
   * Compares the tickets that a query finds.
   *
   * @param lacks takes what lacks, in the order of WHMCS' list, once all is known
   */
  public static Count run(
      PruneOptions options, Selection selection, Progress progress, Consumer<Lack> lacks)
      throws RunException {
    Selection.Query query = Objects.requireNonNull(selection.query(), "a search, or all");
    try (Client client =
        options.source().connect(options.concurrency(), options.rate(), progress::say)) {
      return run(
          options,
          client,
          store -> new PruneCheck(options, client, store, progress).run(query, lacks));
    }
  }

  private interface Work {
    Count with(Store store)
        throws RunException, WhmcsException, StoreException, InterruptedException;
  }

  private static Count run(PruneOptions options, Client client, Work work) throws RunException {
    try (Store store = Store.check(options.store())) {
      if (!store.source().equals(client.baseUrl())) {
        throw new RunException(
            RunException.Kind.STORAGE,
            options.store()
                + ": this store holds the tickets of "
                + store.source()
                + "; name another with --store");
      }
      return work.with(store);
    } catch (WhmcsException e) {
      throw Fetcher.refused(client, e);
    } catch (StoreException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (InterruptedException e) {
      throw Workers.interrupted();
    }
  }

  private Count run(Selection.Query query, Consumer<Lack> lacks)
      throws RunException, WhmcsException, StoreException, InterruptedException {
    NameFetch names = new NameFetch(client);
    if (!query.department().isEmpty()) {
      names.fetch();
    }
    long department = new Departments(names.departments()).require(query.department());
    ListFilter filter = new ListFilter(department, query.client(), query.status());
    long list = 0;
    boolean news = true;
    for (int i = 1; news && i <= MOST_LISTS; i++) {
      long before = list;
      list = list(i, before, query, filter);
      news = compare(list, before) > 0 || before == 0;
    }
    if (news) {
      fail(list, "tickets came or changed each time it was read.");
    }
    return tell(list, lacks);
  }

  /** Reads the list once more, and tells which one it is. */
  private long list(int number, long before, Selection.Query query, ListFilter filter)
      throws WhmcsException, StoreException, InterruptedException {
    String earlier = "list " + (number - 1);
    long run = store.runs().begin("list " + number, Shard.WHOLE, earlier);
    PruneList rows = new PruneList(store.runs(), run, before);
    if (!new Listing(client, filter, query, rows, progress).read()) {
      for (String remark : rows.remarks()) {
        fail(run, remark);
      }
    }
    return run;
  }

  private void fail(long run, String reason) throws StoreException {
    PruneList.fail(store.runs(), run, reason);
  }

  /** Compares what is new in a list, and tells how much that was. */
  private long compare(long list, long before) throws RunException, StoreException {
    long pending = store.runs().counts(list).getOrDefault(Outcome.PENDING, 0L);
    if (pending == 0) {
      return 0;
    }
    WorkList work = new WorkList(store.runs(), list);
    progress.begin("Comparing", pending);
    try {
      Workers.share(options.concurrency(), () -> compare(work, list, before));
    } catch (ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } finally {
      progress.end();
    }
    return pending;
  }

  private void compare(WorkList work, long list, long before) throws RunException, StoreException {
    try {
      for (RunLog.Entry entry = work.next(); entry != null; entry = work.next()) {
        compare(entry, list, before);
        progress.step(1);
      }
    } catch (WhmcsException e) {
      work.stop();
      throw Fetcher.refused(client, e);
    } catch (InterruptedException e) {
      throw Workers.interrupted();
    }
  }

  private void compare(RunLog.Entry entry, long list, long before)
      throws WhmcsException, StoreException, InterruptedException {
    try {
      TicketCheck.Result result =
          options.listed() ? check.believe(entry.ticket()) : check.ask(entry.ticket());
      if (before == 0 || store.runs().entry(before, entry.ticket()).isEmpty()) {
        files.addAndGet(result.files().there());
        removed.addAndGet(result.files().removed());
      }
      filesLacking.addAndGet(result.files().lacking());
      settle(list, entry, result.ticketId(), result.findings());
    } catch (WhmcsException e) {
      if (e.stopsTheRun()) {
        throw e;
      }
      if (e.kind() == WhmcsException.Kind.NOT_FOUND && before == 0) {
        // Deleted since it was listed; or else the next list names it again.
        store.runs().drop(list, entry);
      } else {
        settle(list, entry, 0, List.of(TicketCheck.unanswered(entry.ticket(), e.reason())));
      }
    }
  }

  private void settle(long list, RunLog.Entry entry, long id, List<Lack.Finding> findings)
      throws StoreException {
    Outcome outcome = findings.isEmpty() ? Outcome.ARCHIVED : Outcome.FAILED;
    store.runs().settle(list, entry, id, outcome, Lack.text(findings));
  }

  private Count tell(long list, Consumer<Lack> lacks) throws StoreException {
    long[] told = {0};
    long[] ofTheList = {0};
    long[] ofTickets = {0};
    store
        .runs()
        .eachFailure(
            list,
            entry -> {
              List<Lack> found = Lack.of(entry);
              found.forEach(lacks);
              told[0] += found.size();
              boolean isTicket = PruneList.isTicket(entry);
              ofTheList[0] += isTicket ? 0 : 1;
              ofTickets[0] += isTicket && found.stream().anyMatch(Lack::isOfTicket) ? 1 : 0;
            });
    Map<Outcome, Long> counts = store.runs().counts(list);
    long listed = counts.values().stream().mapToLong(n -> n).sum();
    long tickets = listed - counts.getOrDefault(Outcome.LISTED, 0L) - ofTheList[0];
    Files attachments = new Files(files.get(), filesLacking.get(), removed.get());
    return new Count(told[0], tickets, ofTickets[0], attachments);
  }
}
