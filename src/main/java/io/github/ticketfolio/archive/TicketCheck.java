package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Held;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.Fetched;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the store holds one ticket as WHMCS has it now, and all of its attachments.
 * Thread-safe.
 */
final class TicketCheck {
  private static final String FETCH = "Run: ticketfolio fetch ";

  private final Client client;
  private final Store store;
  private final FileCheck files;
  private final AnswerReader reader = new AnswerReader();

  TicketCheck(Client client, Store store) {
    this.client = client;
    this.store = store;
    files = new FileCheck(store);
  }

  /**
   * What came out.
   *
   * @param ticketId the ticket's id, or 0 where nobody knows it
   * @param findings what lacks
   * @param files its attachments
   */
  record Result(long ticketId, List<Lack.Finding> findings, FileCheck.Count files) {}

  /**
   * Asks WHMCS for the ticket and compares.
   *
   * @throws WhmcsException of kind {@code NOT_FOUND} when WHMCS has it no longer
   */
  Result ask(AskedTicket asked) throws WhmcsException, StoreException, InterruptedException {
    Fetched<Ticket> fetched = client.getTicket(Failure.ref(asked), ReplyOrder.ASC);
    Ticket ticket = fetched.reading().value();
    String remedy = fetchAgain(ticket.id());
    if (store.held(ticket.id()).isEmpty()) {
      return lacking(ticket, remedy);
    }
    List<Lack.Finding> findings = new ArrayList<>();
    StoredAnswer stored = intact(ticket.id(), findings);
    if (stored != null) {
      compare(stored, fetched, findings);
    }
    return new Result(ticket.id(), findings, files.check(ticket, remedy, findings));
  }

  private static Result lacking(Ticket ticket, String remedy) {
    long files = ticket.files().stream().filter(file -> !file.removed()).count();
    String why = "is not in the store" + (files == 0 ? "." : ", nor are its attachments.");
    return new Result(
        ticket.id(),
        List.of(Lack.Finding.ofTicket(why, remedy)),
        new FileCheck.Count(files, ticket.files().size() - files, files));
  }

  private void compare(StoredAnswer stored, Fetched<Ticket> fetched, List<Lack.Finding> findings) {
    if (Arrays.equals(stored.body(), fetched.answer().body())) {
      return;
    }
    Ticket now = fetched.reading().value();
    Ticket then = read(stored, findings);
    List<String> changes = then == null ? List.of() : ContentChange.between(then, now);
    if (!changes.isEmpty()) {
      String why = "has changed since it was fetched (" + String.join(", ", changes) + ").";
      findings.add(Lack.Finding.ofTicket(why, fetchAgain(now.id())));
    }
  }

  /** The ticket a stored answer tells of; null where it cannot be read. */
  private @Nullable Ticket read(StoredAnswer stored, List<Lack.Finding> findings) {
    try {
      return reader.readTicket(stored.body()).value();
    } catch (WhmcsException e) {
      String why = "has a stored answer that cannot be read: " + e.reason();
      findings.add(Lack.Finding.ofTicket(why, fetchAgain(stored.key().ticketId())));
      return null;
    }
  }

  /** The stored answer; null where it is not what was stored once. */
  private @Nullable StoredAnswer intact(long id, List<Lack.Finding> findings)
      throws StoreException {
    try {
      return store.answer(id).orElse(null);
    } catch (StoreException e) {
      if (!e.isDamage()) {
        throw e;
      }
      String why = "has a stored answer that does not match its SHA-256.";
      findings.add(Lack.Finding.ofTicket(why, fetchAgain(id)));
      return null;
    }
  }

  /** Believes the list that named the ticket. */
  Result believe(AskedTicket listed) throws StoreException {
    Optional<Held> held = held(listed);
    if (held.isEmpty()) {
      return new Result(
          listed.ticketId(),
          List.of(Lack.Finding.ofTicket("is not in the store.", fetchAgain(listed.ticketId()))),
          FileCheck.Count.NONE);
    }
    long id = held.get().ticketId();
    List<Lack.Finding> findings = new ArrayList<>();
    StoredAnswer stored = intact(id, findings);
    Ticket ticket = stored == null ? null : read(stored, findings);
    compare(listed, held.get(), findings);
    FileCheck.Count count =
        ticket == null ? FileCheck.Count.NONE : files.check(ticket, fetchAgain(id), findings);
    return new Result(id, findings, count);
  }

  private Optional<Held> held(AskedTicket listed) throws StoreException {
    if (listed.ticketId() > 0) {
      return store.held(listed.ticketId());
    }
    List<Long> ids = store.idsOf(listed.number());
    return ids.size() == 1 ? store.held(ids.get(0)) : Optional.empty();
  }

  private static void compare(AskedTicket listed, Held held, List<Lack.Finding> findings) {
    if (listed.lastReply() == null) {
      String why = "has no last reply in WHMCS' list, by which it could be compared.";
      findings.add(Lack.Finding.ofTicket(why, "Leave --listed out."));
    } else if (!listed.lastReply().equals(held.lastReply())
        || !listed.status().equals(held.status())) {
      String why = "has another status or last reply in WHMCS' list than in the store.";
      findings.add(Lack.Finding.ofTicket(why, fetchAgain(held.ticketId())));
    }
  }

  /** What to do about a ticket that cannot be compared. */
  static Lack.Finding unanswered(AskedTicket asked, String reason) {
    String why = "could not be compared: " + reason;
    return Lack.Finding.ofTicket(why, fetchAgain(asked.ticketId()));
  }

  private static String fetchAgain(long id) {
    return FETCH + (id > 0 ? "--id " + id : "--all");
  }
}
