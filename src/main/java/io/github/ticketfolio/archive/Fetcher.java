package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches tickets from WHMCS into the store, several at once. A ticket that fails does not stop the
 * others; refused credentials, an unreachable host or a full disk do, and what was saved by then is
 * kept.
 */
public final class Fetcher {
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final Listing listing;
  private final List<TicketRef> tickets;
  private final Client client;
  private final TicketFetch fetch;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final @Nullable Failure[] failures;

  /** For each ticket its internal id, or null where the store does not hold it. */
  private final @Nullable Long[] ids;

  private Fetcher(Listing listing, Client client, TicketFetch fetch, Progress progress) {
    this.listing = listing;
    tickets = listing.tickets();
    this.fetch = fetch;
    this.client = client;
    this.progress = progress;
    failures = new Failure[tickets.size()];
    ids = new Long[tickets.size()];
  }

  /** Fetches the selected tickets with their attachments and saves them. */
  public static Chosen run(FetchOptions options, Selection selection, Progress progress)
      throws RunException {
    try (Client client = options.source().connect(options.concurrency())) {
      return run(client, options, selection, progress);
    }
  }

  private static Chosen run(
      Client client, FetchOptions options, Selection selection, Progress progress)
      throws RunException {
    try (TicketFetch fetch = new TicketFetch(client, options)) {
      Listing listing =
          selection.all() ? Listing.read(client) : new Listing(selection.tickets(), List.of());
      Fetcher fetcher = new Fetcher(listing, client, fetch, progress);
      fetcher.fetchAll(options.concurrency());
      return fetcher.chosen(selection.all() ? fetch.held() : List.of());
    } catch (WhmcsException e) {
      throw refused(client.host(), e);
    } catch (StoreException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static RunException refused(String host, WhmcsException e) {
    return new RunException(RunException.Kind.WHMCS, host + ": " + e.reason());
  }

  private void fetchAll(int concurrency) throws RunException, InterruptedException {
    progress.begin("Fetching", tickets.size());
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < concurrency; i++) {
        workers.add(threads.submit(this::work));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RunException reason) {
        throw reason;
      }
      throw new IllegalStateException(e);
    } finally {
      end(threads);
      progress.end();
    }
  }

  /** No thread may use the store once this run is over, so calls in flight are cut off. */
  private void end(ExecutorService threads) throws InterruptedException {
    threads.shutdownNow();
    client.close();
    threads.awaitTermination(1, TimeUnit.MINUTES);
  }

  /** Takes ticket after ticket until none is left, or until one shows that no other can be had. */
  private @Nullable Void work() throws RunException {
    try {
      for (int i = next.getAndIncrement(); i < tickets.size(); i = next.getAndIncrement()) {
        fetchOne(i);
        progress.step();
      }
      return null;
    } catch (StoreException e) {
      throw stopped(new RunException(RunException.Kind.STORAGE, e));
    } catch (WhmcsException e) {
      throw stopped(refused(client.host(), e));
    } catch (InterruptedException e) {
      throw stopped(interrupted());
    }
  }

  private RunException stopped(RunException reason) {
    next.set(tickets.size());
    return reason;
  }

  private static RunException interrupted() {
    return new RunException(RunException.Kind.WHMCS, "interrupted; what was fetched is kept");
  }

  private void fetchOne(int i) throws WhmcsException, StoreException, InterruptedException {
    TicketRef ticket = tickets.get(i);
    try {
      ids[i] = fetch.fetch(ticket);
    } catch (WhmcsException e) {
      if (e.stopsTheRun()) {
        throw e;
      }
      fail(i, e.reason());
    } catch (RuntimeException e) {
      LOG.debug("{}", ticket, e);
      fail(i, "its answer could not be handled (" + e.getClass().getSimpleName() + ").");
    }
  }

  private void fail(int i, String reason) throws StoreException {
    ids[i] = fetch.storedEarlier(tickets.get(i));
    String earlier = ids[i] == null ? "" : " Its page shows the answer of an earlier run.";
    failures[i] = new Failure(tickets.get(i).toString(), reason + earlier);
  }

  /** Tickets that WHMCS no longer lists keep their pages: what was archived is not lost. */
  private Chosen chosen(List<TicketKey> held) {
    Set<Long> found = new LinkedHashSet<>();
    Arrays.stream(ids).filter(id -> id != null).forEach(found::add);
    List<Long> unlisted =
        held.stream().map(TicketKey::ticketId).filter(id -> !found.contains(id)).toList();
    found.addAll(unlisted);
    List<Failure> failed = new ArrayList<>(listing.failures());
    Arrays.stream(failures).filter(f -> f != null).forEach(failed::add);
    int asked = tickets.size() + listing.failures().size() + unlisted.size();
    return new Chosen(asked, List.copyOf(found), failed, unlisted);
  }
}
