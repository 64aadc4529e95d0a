package io.github.ticketfolio.archive;

import io.github.ticketfolio.page.CustomerCopy;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.redaction.Redaction;
import io.github.ticketfolio.redaction.RedactionException;
import io.github.ticketfolio.redaction.Redactor;
import io.github.ticketfolio.redaction.Survey;
import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through all that an archive is made of for what it must not hold. The numbers of the values
 * are those of all chosen tickets, whatever part of them is rendered.
 */
final class Redacting {
  private static final Logger LOG = LoggerFactory.getLogger(Redacting.class);

  private final Store store;
  private final Audience audience;
  private final Survey survey;
  private final AnswerReader reader = new AnswerReader();

  private Redacting(Store store, Audience audience, Redaction rules) {
    this.store = store;
    this.audience = audience;
    survey = new Survey(rules);
  }

  /** The rules of a copy; none where it is not redacted. */
  static Redaction rules(RenderOptions options) throws RunException {
    Path file = options.copy().rules();
    try {
      return file == null ? Redaction.NONE : Redaction.read(file);
    } catch (RedactionException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, e);
    }
  }

  /**
   * What redacts a copy of some tickets.
   *
   * @param ids their ids, ascending
   */
  static Redactor redactor(RenderOptions options, Store store, long[] ids, Progress progress)
      throws RunException, StoreException {
    Redaction rules = rules(options);
    if (rules.isNone()) {
      return Redactor.NONE;
    }
    Redacting redacting = new Redacting(store, options.copy().audience(), rules);
    redacting.takeNames();
    progress.begin("Looking for what is to be redacted", ids.length);
    try {
      for (long id : ids) {
        redacting.take(id);
        progress.step(1);
      }
    } finally {
      progress.end();
    }
    return redacting.survey.redactor();
  }

  private void takeNames() throws StoreException {
    survey.text(Renderer.host(store));
    Names names = Renderer.names(store);
    new TreeMap<>(names.departments()).values().forEach(survey::text);
    names.statusColours().keySet().forEach(survey::text);
    new TreeMap<>(names.staff()).values().forEach(survey::text);
  }

  private void take(long id) throws StoreException {
    Optional<StoredAnswer> answer = store.answer(id);
    if (answer.isEmpty()) {
      return;
    }
    try {
      Ticket full = reader.readTicket(answer.get().body()).value();
      if (audience == Audience.CUSTOMER) {
        Ticket ticket = CustomerCopy.of(full);
        survey.ticket(ticket, List.of(), contents(ticket));
      } else {
        survey.ticket(full, earlier(id), contents(full));
      }
    } catch (WhmcsException e) {
      LOG.debug("ticket {} has no page", id, e);
    }
  }

  private List<Ticket> earlier(long id) throws StoreException {
    return PastAnswers.read(store.earlierAnswers(id), reader).tickets();
  }

  private List<byte[]> contents(Ticket ticket) throws StoreException {
    List<byte[]> contents = new ArrayList<>();
    for (TicketFile file : ticket.files()) {
      Optional<FileOutcome> outcome = store.files().outcome(file);
      if (outcome.isPresent() && outcome.get().isStored()) {
        byte[] content = store.files().content(outcome.get());
        if (content.length <= Survey.LONGEST_FILE) {
          contents.add(content);
        }
      }
    }
    return contents;
  }

  /** What an archive may tell of a ticket. */
  static TicketKey key(TicketKey key, Redactor redactor) {
    return new TicketKey(
        key.ticketId(),
        redactor.number(key.number()),
        redactor.subject(key.ticketId(), key.subject()),
        key.clientId(),
        key.opened());
  }

  /** What an archive may tell of departments, statuses and staff. */
  static Names names(Names names, Redactor redactor) {
    Map<String, String> colours = new TreeMap<>();
    names.statusColours().forEach((title, colour) -> colours.put(redactor.text(title), colour));
    return new Names(
        redacted(names.departments(), redactor), colours, redacted(names.staff(), redactor));
  }

  private static Map<Long, String> redacted(Map<Long, String> names, Redactor redactor) {
    Map<Long, String> redacted = new HashMap<>();
    names.forEach((id, name) -> redacted.put(id, redactor.text(name)));
    return redacted;
  }
}
