package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.ListPath;
import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.BrokenThemeException;
import io.github.ticketfolio.page.CustomerCopy;
import io.github.ticketfolio.page.History;
import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.page.Medium;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Provenance;
import io.github.ticketfolio.page.RenderedPage;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.page.TicketInput;
import io.github.ticketfolio.redaction.RedactedTicket;
import io.github.ticketfolio.redaction.Redactor;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.store.ArchivedTicket;
import io.github.ticketfolio.store.ArchivedTicket.Findings;
import io.github.ticketfolio.store.ArchivedTicket.Made;
import io.github.ticketfolio.store.Choices.Chosen;
import io.github.ticketfolio.store.EarlierAnswer;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.Reading;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the pages of tickets, and one ticket's part of an archive. For one thread. */
final class TicketRender {
  private static final Logger LOG = LoggerFactory.getLogger(TicketRender.class);

  private final Store store;
  private final Pages pages;
  private final Names names;
  private final String host;
  private final @Nullable Leaks leaks;
  private final Redactor redactor;
  private final AnswerReader reader = new AnswerReader();

  /**
   * @param leaks what searches the pages of a copy for a customer; null for any other
   * @param redactor what takes out of tickets what the copy must not hold
   */
  TicketRender(Store store, Pages pages, Names names, @Nullable Leaks leaks, Redactor redactor)
      throws StoreException {
    this.store = store;
    this.pages = pages;
    this.names = names;
    this.leaks = leaks;
    this.redactor = redactor;
    host = redactor.text(Renderer.host(store));
  }

  /** Writes the ticket; an answer that is none is told as a failure. */
  ArchivedTicket render(Chosen ticket, String input, Links links, ArchiveFolder folder)
      throws StoreException, ArchiveException, RunException {
    TicketKey key = ticket.key();
    try {
      return write(ticket, input, links, folder);
    } catch (WhmcsException e) {
      return failed(key, "the stored answer cannot be read: " + redactor.text(e.reason()));
    } catch (RunException e) {
      if (e.kind() == RunException.Kind.TICKET) {
        return failed(key, String.valueOf(e.getMessage()));
      }
      throw e;
    } catch (BrokenThemeException e) {
      throw e;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof StoreException broken) {
        throw broken;
      }
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("{}", key, e);
      return failed(key, "its page could not be made (" + e.getClass().getSimpleName() + ").");
    }
  }

  private static ArchivedTicket failed(TicketKey key, String reason) {
    Findings findings = new Findings(List.of(), List.of(), reason);
    return new ArchivedTicket(key.ticketId(), "", null, Made.NOTHING, findings);
  }

  private StoredAnswer answer(TicketKey key) throws StoreException {
    return store.answer(key.ticketId()).orElseThrow(() -> new IllegalStateException("no " + key));
  }

  private ArchivedTicket write(Chosen ticket, String input, Links links, ArchiveFolder folder)
      throws StoreException, ArchiveException, WhmcsException, RunException {
    TicketKey key = ticket.key();
    Answers answers =
        new Answers(answer(key), ticket.earlier().isEmpty() ? List.of() : earlier(key));
    String path = Links.path(key).page();
    String month = path.substring(0, path.lastIndexOf('/') + 1);
    List<ArchivedTicket.File> written = new ArrayList<>();
    FilePlace beside =
        (file, content, bytes) -> {
          written.add(Earlier.file(folder.write(month + content.path(), bytes)));
          return AttachmentState.BESIDE_PAGE;
        };
    Rendered rendered = make(answers, links, beside, Medium.ARCHIVE);
    written.add(Earlier.file(folder.write(path, rendered.page().html().getBytes(UTF_8))));
    return new ArchivedTicket(
        key.ticketId(),
        input,
        names.summary(rendered.copy().ticket(), path),
        new Made(written, links.mentions(), states(rendered.files())),
        new Findings(
            rendered.oddities(), rendered.remarks(), rendered.loss(answers.latest()).orElse("")));
  }

  private static Map<String, Long> states(List<StoredFile> files) {
    Map<String, Long> states = new HashMap<>();
    files.forEach(file -> states.merge(file.state().name(), 1L, Long::sum));
    return states;
  }

  /**
   * What WHMCS answered about a ticket.
   *
   * @param earlier what came before, the oldest first
   */
  record Answers(StoredAnswer latest, List<EarlierAnswer> earlier) {}

  /** Those of a ticket that may have earlier ones. */
  Answers answers(StoredAnswer latest) throws StoreException {
    return new Answers(latest, earlier(latest.key()));
  }

  /** A copy for a customer tells nothing of them: what was deleted may have been another's. */
  private List<EarlierAnswer> earlier(TicketKey key) throws StoreException {
    return leaks == null ? store.earlierAnswers(key.ticketId()) : List.of();
  }

  /** Makes a ticket's page, and puts its files into their place. */
  Rendered make(Answers answers, Links links, FilePlace place, Medium medium)
      throws StoreException, ArchiveException, WhmcsException, RunException {
    StoredAnswer answer = answers.latest();
    Reading<Ticket> reading = reader.readTicket(answer.body());
    Ticket full = reading.value();
    Ticket original = leaks == null ? full : CustomerCopy.of(full);
    History past = PastAnswers.read(answers.earlier(), reader);
    RedactedTicket copy = redactor.ticket(original, past.tickets());
    Ticket ticket = copy.ticket();
    TicketFiles attachments = new TicketFiles(store, place, original, copy);
    List<StoredFile> files = attachments.write(Links.path(Redacting.key(answer.key(), redactor)));
    Provenance provenance =
        new Provenance(
            host, answer.call().fetchedAt(), answer.sha256(), past.as(copy::earlier, copy::text));
    TicketInput input =
        new TicketInput(ticket, provenance, files, ways(ticket, links), links::page);
    RenderedPage page = pages.ticketPage(input, medium);
    if (leaks != null) {
      refuse(answer.key(), leaks.inPage(redactor.ticket(full).ticket(), input, page.html()));
    }
    Finished.refuse(ref(answer.key()), copy.leak(page.html()));
    refuseLikeness(copy, page, () -> pages.ticketPage(blank(input), medium));
    return new Rendered(reading, copy, files, attachments.remarks(), page);
  }

  private Neighbours ways(Ticket ticket, Links links) {
    long department = ticket.handling().department().id();
    return new Neighbours(
        links.previous(),
        links.next(),
        new Neighbours.Lists(
            TicketLists.department(department, names).page(1),
            ListPath.month(ticket.period().opened()).page(1)));
  }

  /**
   * A ticket with its files and its page.
   *
   * @param reading the whole ticket, whatever of it is for the audience
   * @param copy what the page was made of
   */
  record Rendered(
      Reading<Ticket> reading,
      RedactedTicket copy,
      List<StoredFile> files,
      List<String> aboutFiles,
      RenderedPage page) {

    /** What is odd in the answer, of which a part may be for staff only. */
    List<String> oddities() {
      return reading.warnings().stream().map(copy::text).toList();
    }

    /** What a reader should know. */
    List<String> remarks() {
      return Stream.concat(aboutFiles.stream(), page.remarks().stream()).toList();
    }

    /**
     * What came in must have been read, and what is for the audience be on the page; a store of the
     * first version did not count it.
     *
     * @return what is lost, in words; empty when nothing is
     */
    Optional<String> loss(StoredAnswer answer) {
      Tally received = answer.tally();
      Tally read = Tally.of(reading.value());
      if (received.messages() >= 0 && !received.equals(read)) {
        return Optional.of("its answer holds " + received + ", but only " + read + " were read.");
      }
      Tally due = Tally.of(copy.ticket());
      if (!due.equals(page.shown())) {
        return Optional.of(
            "its answer holds " + due + ", but its page shows " + page.shown() + ".");
      }
      return page.lost().isEmpty()
          ? Optional.empty()
          : Optional.of(String.join("; ", page.lost()) + ".");
    }
  }

  /** What the archive can be searched for of a ticket that has a page. */
  SearchDocument document(TicketSummary summary)
      throws StoreException, RunException, WhmcsException {
    StoredAnswer answer =
        store.answer(summary.id()).orElseThrow(() -> new IllegalStateException("no " + summary));
    Ticket full = reader.readTicket(answer.body()).value();
    RedactedTicket copy = copy(answer, leaks == null ? full : CustomerCopy.of(full));
    SearchDocument document = pages.searchDocument(copy.ticket(), summary);
    if (leaks != null) {
      refuse(answer.key(), leaks.inDocument(redactor.ticket(full).ticket(), document));
    }
    if (!redactor.isNone()) {
      refuse(answer.key(), copy, document.texts());
    }
    return document;
  }

  /** A customer's ticket for programs, with its attachments where {@link #render} put them. */
  Map<String, @Nullable Object> data(TicketSummary summary, Leaks leaks)
      throws StoreException, ArchiveException, RunException, WhmcsException {
    StoredAnswer answer =
        store.answer(summary.id()).orElseThrow(() -> new IllegalStateException("no " + summary));
    Ticket full = reader.readTicket(answer.body()).value();
    Ticket original = CustomerCopy.of(full);
    RedactedTicket copy = redactor.ticket(original);
    List<StoredFile> files =
        new TicketFiles(
                store, (file, content, bytes) -> AttachmentState.BESIDE_PAGE, original, copy)
            .write(Links.path(Redacting.key(answer.key(), redactor)));
    Map<String, @Nullable Object> data =
        pages.ticketData(copy.ticket(), files, summary.link().href());
    refuse(answer.key(), leaks.inData(redactor.ticket(full).ticket(), data));
    if (!redactor.isNone()) {
      refuse(answer.key(), copy, Leaks.texts(data));
    }
    return data;
  }

  /** Looks for what a ticket withholds in the pages about all tickets. */
  void searchLists(TicketKey key) throws StoreException, RunException {
    if (leaks != null) {
      try {
        Ticket full = reader.readTicket(answer(key).body()).value();
        refuse(key, leaks.inLists(redactor.ticket(full).ticket()));
      } catch (WhmcsException e) {
        LOG.debug("{} has no page", key, e);
      }
    }
  }

  /** What earlier answers tell is found in a subject, too. */
  private RedactedTicket copy(StoredAnswer answer, Ticket original) throws StoreException {
    return redactor.isNone()
        ? redactor.ticket(original)
        : redactor.ticket(original, PastAnswers.read(earlier(answer.key()), reader).tickets());
  }

  private static void refuse(TicketKey key, RedactedTicket copy, Stream<String> texts)
      throws RunException {
    Finished.refuse(ref(key), copy.leak(texts.collect(Collectors.joining("\n"))));
  }

  private static TicketInput blank(TicketInput input) {
    Provenance from = input.provenance();
    return new TicketInput(
        RedactedTicket.blank(input.ticket()),
        new Provenance(
            from.sourceHost(),
            from.fetchedAt(),
            from.answerSha256(),
            from.history().as(RedactedTicket::blank, reason -> "")),
        List.of(),
        input.neighbours(),
        input.pages());
  }

  /** One ticket's writer must not keep all others out of a copy, so that only this one fails. */
  private static void refuseLikeness(
      RedactedTicket copy, RenderedPage page, Supplier<RenderedPage> own) throws RunException {
    Optional<String> rule = copy.likeness(page.html(), () -> own.get().html());
    if (rule.isPresent()) {
      throw new RunException(
          RunException.Kind.TICKET,
          "its redacted page would hold the letters and digits of what the rule \""
              + rule.get()
              + "\" finds in it, though in other words. Its page was not made; the ticket needs a"
              + " look by a person.");
    }
  }

  /** By its id, as its number may be what a rule finds. */
  private static String ref(TicketKey key) {
    return new TicketRef.ById(key.ticketId()).toString();
  }

  private static void refuse(TicketKey key, Optional<String> leak) throws RunException {
    if (leak.isPresent()) {
      throw new RunException(
          RunException.Kind.STORAGE,
          ref(key)
              + ": a page for the customer would hold "
              + leak.get()
              + ". Nothing was written. If a theme did not put it there, this is a fault of the"
              + " program.");
    }
  }
}
