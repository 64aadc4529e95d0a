package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ListFilter;
import io.github.ticketfolio.whmcs.Traffic;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: lists the tickets, then fetches them with several threads. */
final class FetchRun {
  private static final Logger LOG = LoggerFactory.getLogger(FetchRun.class);

  private static final String OPENED_BY_STAFF =
      "WHMCS' list of a client's tickets may lack those that staff opened; to be certain, fetch"
          + " --all, then render --client.";

  private final Client client;
  private final Store store;
  private final FetchOptions options;
  private final Selection selection;
  private final Progress progress;
  private final long run;
  private final TicketFetch tickets;
  private final WorkList work;
  private final List<String> remarks = new ArrayList<>();

  FetchRun(Client client, Store store, FetchOptions options, Selection selection, Progress progress)
      throws StoreException {
    this.client = client;
    this.store = store;
    this.options = options;
    this.selection = selection;
    this.progress = progress;
    run = store.runs().begin(selection.name(), options.shard(), Selection.ALL);
    tickets = new TicketFetch(client, store, options, run);
    work = new WorkList(store.runs(), run);
  }

  /** Fetches all and tells what became of it. */
  RunReport fetch(Departments departments, List<String> before)
      throws RunException, WhmcsException, StoreException, InterruptedException {
    remarks.addAll(before);
    store.files().allow(options.limits().mostFileBytes());
    boolean ended = false;
    try {
      ask(departments);
      fetchAll();
      ended = true;
    } finally {
      end(ended);
    }
    return report();
  }

  private void ask(Departments departments)
      throws RunException, WhmcsException, StoreException, InterruptedException {
    if (selection.query() != null) {
      list(selection.query(), departments);
      return;
    }
    List<AskedTicket> named =
        selection.tickets().stream().map(FetchRun::asked).filter(this::isOwn).toList();
    store.runs().add(run, named, Outcome.PENDING);
  }

  /** A ticket whose id nobody knows yet belongs to a part by its number. */
  private boolean isOwn(AskedTicket ticket) {
    long id = ticket.ticketId() > 0 ? ticket.ticketId() : ticket.number().hashCode();
    return options.shard().holds(id);
  }

  static AskedTicket asked(TicketRef ref) {
    return ref instanceof TicketRef.ById byId
        ? new AskedTicket(byId.id(), "", "", null)
        : new AskedTicket(0, ((TicketRef.ByNumber) ref).number(), "", null);
  }

  private void list(Selection.Query query, Departments departments)
      throws RunException, WhmcsException, StoreException, InterruptedException {
    if (query.client() != 0) {
      remarks.add(OPENED_BY_STAFF);
    }
    ListFilter filter =
        new ListFilter(departments.require(query.department()), query.client(), query.status());
    if (new Listing(client, filter, query, rows(), progress).read() && selection.isAll()) {
      store.runs().addUnlisted(run, options.shard());
    }
  }

  private Listing.Rows rows() {
    return new Listing.Rows() {
      @Override
      public int add(List<AskedTicket> listed, Outcome outcome) throws StoreException {
        List<AskedTicket> own = listed.stream().filter(FetchRun.this::isOwn).toList();
        List<AskedTicket> others = listed.stream().filter(ticket -> !isOwn(ticket)).toList();
        return store.runs().add(run, own, outcome) + store.runs().add(run, others, Outcome.LISTED);
      }

      @Override
      public void total(long tickets) throws StoreException {
        store.runs().lists().noteTotal(run, tickets);
      }

      @Override
      public void remark(String warning) {
        remarks.add("ticket list: " + warning);
      }

      @Override
      public void fail(AskedTicket ticket, String reason) throws StoreException {
        store.runs().addFailure(run, ticket, reason);
      }
    };
  }

  private void fetchAll() throws RunException, StoreException, InterruptedException {
    int concurrency = options.limits().concurrency();
    progress.begin("Fetching", count(Outcome.PENDING));
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    try {
      CompletionService<@Nullable Void> workers = new ExecutorCompletionService<>(threads);
      for (int i = 0; i < concurrency; i++) {
        workers.submit(this::work);
      }
      for (int i = 0; i < concurrency; i++) {
        // The first that ends: where it was refused, no other may go on.
        workers.take().get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RunException reason) {
        throw reason;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    } finally {
      end(threads);
      progress.end();
    }
  }

  /** No thread may use the store once this run is over, so calls in flight are cut off. */
  private void end(ExecutorService threads) throws InterruptedException {
    client.close();
    threads.shutdownNow();
    threads.awaitTermination(1, TimeUnit.MINUTES);
  }

  /** Takes ticket after ticket until none is left, or until one shows that no other can be had. */
  private @Nullable Void work() throws RunException {
    try {
      for (RunLog.Entry entry = work.next(); entry != null; entry = work.next()) {
        fetch(entry);
        progress.step(1);
      }
      return null;
    } catch (StoreException e) {
      throw stopped(new RunException(RunException.Kind.STORAGE, e));
    } catch (WhmcsException e) {
      throw stopped(Fetcher.refused(client, e));
    } catch (InterruptedException e) {
      throw stopped(Fetcher.interrupted());
    }
  }

  private RunException stopped(RunException reason) {
    work.stop();
    return reason;
  }

  private void fetch(RunLog.Entry entry)
      throws WhmcsException, StoreException, InterruptedException {
    try {
      TicketFetch.Result result = tickets.fetch(entry.ticket());
      store.runs().settle(run, entry, result.ticketId(), result.outcome(), "");
    } catch (WhmcsException e) {
      if (e.stopsTheRun()) {
        throw e;
      }
      fail(entry, e);
    } catch (RuntimeException e) {
      LOG.debug("{}", entry, e);
      String reason = "its answer could not be handled (" + e.getClass().getSimpleName() + ").";
      store.runs().settle(run, entry, 0, Outcome.FAILED, reason);
    }
  }

  /** What vanished since it was fetched has not failed; its answer is still there. */
  private void fail(RunLog.Entry entry, WhmcsException e) throws StoreException {
    boolean gone = e.kind() == WhmcsException.Kind.NOT_FOUND;
    if (gone && selection.isAll() && store.held(entry.ticket().ticketId()).isPresent()) {
      store.runs().drop(run, entry);
    } else {
      store.runs().settle(run, entry, 0, Outcome.FAILED, e.reason());
    }
  }

  private void end(boolean ended) throws StoreException {
    String refusal = tickets.files().refusal();
    if (refusal != null) {
      remarks.add("attachments: " + refusal);
    }
    Traffic traffic = client.traffic();
    RunLog.Run log =
        new RunLog.Run(run, selection.name(), traffic.calls(), traffic.retries(), remarks);
    store.runs().end(log, ended);
  }

  private RunReport report() throws StoreException {
    Traffic traffic = client.traffic();
    List<Failure> failures =
        store.runs().failures(run).stream()
            .map(entry -> Failure.of(entry.ticket(), entry.reason()))
            .toList();
    long archived = count(Outcome.ARCHIVED);
    long unchanged = count(Outcome.UNCHANGED);
    long asked = archived + unchanged + failures.size();
    RunReport.Listed listed =
        selection.query() == null
            ? RunReport.Listed.NONE
            : new RunReport.Listed(
                store.runs().lists().named(run), store.runs().lists().total(run));
    Map<String, Long> files = tickets.files().states();
    return new RunReport(
        new RunReport.Tickets(asked, listed, archived, unchanged, 0),
        failures,
        new RunReport.Numbers(
            Map.of(),
            files,
            Map.of(),
            tickets.warnings(),
            new RunReport.Calls(traffic.calls(), traffic.retries())),
        remarks,
        RunReport.Archive.NONE);
  }

  private long count(Outcome outcome) throws StoreException {
    return store.runs().counts(run).getOrDefault(outcome, 0L);
  }
}
