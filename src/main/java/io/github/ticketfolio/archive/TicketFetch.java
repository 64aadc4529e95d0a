package io.github.ticketfolio.archive;

import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Held;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.store.TicketState;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.Answer;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.Fetched;
import io.github.ticketfolio.whmcs.Reading;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches one ticket with its attachments into the store, as far as it has changed. Thread-safe.
 */
final class TicketFetch {
  private final Client client;
  private final Store store;
  private final FetchOptions options;
  private final long run;
  private final FileFetch files;
  private final AnswerReader reader = new AnswerReader();
  private final Tallies warnings = new Tallies();

  TicketFetch(Client client, Store store, FetchOptions options, long run) {
    this.client = client;
    this.store = store;
    this.options = options;
    this.run = run;
    files = new FileFetch(client, store, options.limits().mostFileBytes());
  }

  /**
   * A ticket that is in the store now.
   *
   * @param ticketId its id
   * @param outcome whether it was fetched in this run
   */
  record Result(long ticketId, Outcome outcome) {}

  /** Sees to it that the store holds a ticket as it is now. */
  Result fetch(AskedTicket asked) throws WhmcsException, StoreException, InterruptedException {
    Optional<Held> held = held(asked);
    if (held.isPresent() && isCurrent(asked, held.get())) {
      complete(held.get());
      Outcome outcome = held.get().run() == run ? Outcome.ARCHIVED : Outcome.UNCHANGED;
      return new Result(held.get().ticketId(), outcome);
    }
    try {
      Fetched<Ticket> fetched = client.getTicket(Failure.ref(asked), options.order());
      save(store, fetched, run);
      fetched.reading().warnings().forEach(warnings::addWarning);
      files.fetch(fetched.reading().value());
      return new Result(fetched.reading().value().id(), Outcome.ARCHIVED);
    } catch (WhmcsException e) {
      if (e.kind() == WhmcsException.Kind.NOT_FOUND && held.isPresent()) {
        store.vanish(held.get().ticketId());
      }
      throw e;
    }
  }

  private Optional<Held> held(AskedTicket asked) throws StoreException {
    if (asked.ticketId() > 0) {
      return store.held(asked.ticketId());
    }
    List<Long> ids = store.idsOf(asked.number());
    return ids.isEmpty() ? Optional.empty() : store.held(ids.get(0));
  }

  /**
   * What this run has fetched before it was killed is not fetched again, unless the list shows
   * something newer. What an earlier run has fetched is current if the list shows the same.
   */
  private boolean isCurrent(AskedTicket asked, Held held) {
    LocalDateTime listed = asked.lastReply();
    boolean same =
        listed != null && listed.equals(held.lastReply()) && asked.status().equals(held.status());
    return held.run() == run ? same || listed == null : same && !options.limits().refresh();
  }

  /** An unchanged ticket may lack files: the run was killed, or the files were not wanted. */
  private void complete(Held held) throws WhmcsException, StoreException, InterruptedException {
    if (held.settled()) {
      return;
    }
    Optional<StoredAnswer> answer = store.answer(held.ticketId());
    if (answer.isPresent()) {
      files.fetch(reader.readTicket(answer.get().body()).value());
    }
  }

  static void save(Store store, Fetched<Ticket> fetched, long run) throws StoreException {
    Answer answer = fetched.answer();
    StoredAnswer.Call call =
        new StoredAnswer.Call(answer.fetchedAt(), answer.status(), answer.request());
    store.save(stored(fetched.reading(), answer.body(), call), run);
  }

  static StoredAnswer stored(Reading<Ticket> reading, byte[] body, StoredAnswer.Call call) {
    Ticket ticket = reading.value();
    Handling handling = ticket.handling();
    TicketKey key =
        new TicketKey(
            ticket.id(),
            ticket.number(),
            // Pages of other tickets lead to this one by it, and know nothing of its key.
            Names.subject(ticket),
            ticket.about().requestor().clientId(),
            ticket.period().opened());
    TicketState state =
        new TicketState(
            handling.department().id(),
            handling.department().name(),
            handling.status(),
            ticket.period().lastReply());
    return new StoredAnswer(key, state, Tally.of(ticket), body, call);
  }

  FileFetch files() {
    return files;
  }

  /** How many warnings of each kind the answers gave. */
  Map<String, Long> warnings() {
    return warnings.all();
  }
}
