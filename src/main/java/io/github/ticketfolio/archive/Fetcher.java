package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Shard;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.nio.file.Files;

/**
 * Fetches tickets from WHMCS into the store, several at once. A ticket that fails does not stop the
 * others; refused credentials, an unreachable host or a full disk do. What was saved by then is
 * kept, and the next run for the same tickets goes on from there.
 */
public final class Fetcher {
  private final FetchOptions options;
  private final Selection selection;
  private final Progress progress;
  private final CollectionLog log;

  private Fetcher(FetchOptions options, Selection selection, Progress progress) {
    this.options = options;
    this.selection = selection;
    this.progress = progress;
    log = new CollectionLog(progress);
  }

  /** Fetches the selected tickets with their attachments and saves them. */
  public static RunReport run(FetchOptions options, Selection selection, Progress progress)
      throws RunException {
    Limits limits = options.limits();
    Fetcher fetcher = new Fetcher(options, selection, progress);
    try (Client client =
        options.source().connect(limits.concurrency(), limits.rate(), fetcher.log)) {
      return fetcher.run(client);
    }
  }

  private RunReport run(Client client) throws RunException {
    try {
      NameFetch names = new NameFetch(client);
      // A run that is refused at once leaves nothing behind, so it comes before a new store.
      Departments early = Files.exists(options.store()) ? null : departments(names, true);
      try (Store store = open(client)) {
        log.into(store);
        Departments departments =
            early == null ? departments(names, selection.query() != null) : early;
        names.save(store);
        FetchRun run = new FetchRun(client, store, options, selection, progress);
        return run.fetch(departments, names.remarks());
      }
    } catch (WhmcsException e) {
      throw refused(client, e);
    } catch (StoreException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private Departments departments(NameFetch names, boolean fetched)
      throws RunException, WhmcsException, InterruptedException {
    if (fetched) {
      names.fetch();
    }
    Departments departments = new Departments(names.departments());
    if (selection.query() != null) {
      departments.require(selection.query().department());
    }
    return departments;
  }

  private Store open(Client client) throws StoreException {
    boolean alone = options.shard().equals(Shard.WHOLE);
    return alone
        ? Store.write(options.store(), client.baseUrl())
        : Store.share(options.store(), client.baseUrl());
  }

  static RunException refused(Client client, WhmcsException e) {
    return new RunException(RunException.Kind.WHMCS, client.host() + ": " + e.reason());
  }

  static RunException interrupted() {
    return new RunException(RunException.Kind.WHMCS, "interrupted; what was fetched is kept");
  }
}
