package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.Answer;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.Fetched;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one ticket with its attachments into the store. The store is opened by the first answer,
 * so that a run that is refused at once leaves nothing behind. Thread-safe.
 */
final class TicketFetch implements AutoCloseable {
  private final Client client;
  private final FetchOptions options;
  private @Nullable Store store;

  TicketFetch(Client client, FetchOptions options) {
    this.client = client;
    this.options = options;
  }

  private synchronized Store store() throws StoreException {
    if (store == null) {
      store = Store.write(options.store(), client.baseUrl());
    }
    return store;
  }

  /** Fetches and saves a ticket and returns its id. */
  long fetch(TicketRef ref) throws WhmcsException, StoreException, InterruptedException {
    Fetched<Ticket> fetched = client.getTicket(ref, options.order());
    Ticket ticket = fetched.reading().value();
    store().save(stored(ticket, fetched.answer()));
    if (options.attachments()) {
      fetchFiles(ticket);
    }
    return ticket.id();
  }

  private static StoredAnswer stored(Ticket ticket, Answer answer) {
    StoredAnswer.Call call =
        new StoredAnswer.Call(answer.fetchedAt(), answer.status(), answer.request());
    TicketKey key =
        new TicketKey(
            ticket.id(),
            ticket.number(),
            ticket.subject(),
            ticket.about().requestor().clientId(),
            ticket.period().opened());
    return new StoredAnswer(key, answer.body(), call);
  }

  private void fetchFiles(Ticket ticket)
      throws WhmcsException, StoreException, InterruptedException {
    for (TicketFile file : ticket.files()) {
      if (!file.removed()) {
        fetchFile(file);
      }
    }
  }

  /** What is stored is not asked for again: WHMCS cannot change a file, only remove it. */
  private void fetchFile(TicketFile file)
      throws WhmcsException, StoreException, InterruptedException {
    if (store().outcome(file).filter(FileOutcome::isStored).isPresent()) {
      return;
    }
    try {
      store().saveFile(file, client.getTicketAttachment(file.ref()).reading().value().content());
    } catch (WhmcsException e) {
      if (e.stopsTheRun()) {
        throw e;
      }
      store().saveFailure(file, e.reason());
    }
  }

  /** The id of a ticket that an earlier run has fetched, or null. */
  synchronized @Nullable Long storedEarlier(TicketRef ref) throws StoreException {
    if (store == null && !Files.exists(options.store())) {
      return null;
    }
    List<Long> ids = Holdings.find(store(), ref);
    return ids.isEmpty() ? null : ids.get(0);
  }

  /** Every ticket that the store holds. */
  synchronized List<TicketKey> held() throws StoreException {
    return store == null && !Files.exists(options.store()) ? List.of() : store().keys();
  }

  @Override
  public synchronized void close() throws StoreException {
    if (store != null) {
      store.close();
    }
  }
}
