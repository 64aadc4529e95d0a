package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.ListPath;
import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.BrokenThemeException;
import io.github.ticketfolio.page.CustomerCopy;
import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.page.Medium;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Provenance;
import io.github.ticketfolio.page.RenderedPage;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.page.TicketInput;
import io.github.ticketfolio.page.TicketSummary;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.Reading;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the pages of tickets, and one ticket's part of an archive. */
final class TicketRender {
  private static final Logger LOG = LoggerFactory.getLogger(TicketRender.class);

  private final Store store;
  private final Pages pages;
  private final Links links;
  private final Names names;
  private final String host;
  private final @Nullable Leaks leaks;
  private final AnswerReader reader = new AnswerReader();

  /**
   * @param leaks what searches the pages of a copy for a customer; null for any other
   */
  TicketRender(Store store, Pages pages, Names names, Links links, @Nullable Leaks leaks)
      throws StoreException {
    this.store = store;
    this.pages = pages;
    this.names = names;
    this.links = links;
    this.leaks = leaks;
    host = Renderer.host(store);
  }

  /** Writes the ticket and returns its line of the index; an answer that is none is reported. */
  Optional<TicketSummary> render(
      TicketKey key, ArchiveFolder folder, SearchData search, ReportBuilder report)
      throws StoreException, ArchiveException, RunException {
    try {
      return Optional.of(write(answer(key), folder, search, report));
    } catch (WhmcsException e) {
      report.fail(key, "the stored answer cannot be read: " + e.reason());
    } catch (BrokenThemeException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("{}", key, e);
      report.fail(key, "its page could not be made (" + e.getClass().getSimpleName() + ").");
    }
    return Optional.empty();
  }

  private StoredAnswer answer(TicketKey key) throws StoreException {
    return store.answer(key.ticketId()).orElseThrow(() -> new IllegalStateException("no " + key));
  }

  private TicketSummary write(
      StoredAnswer answer, ArchiveFolder folder, SearchData search, ReportBuilder report)
      throws StoreException, ArchiveException, WhmcsException, RunException {
    TicketKey key = answer.key();
    String path = Links.path(key).page();
    String month = path.substring(0, path.lastIndexOf('/') + 1);
    FilePlace beside =
        (file, content, bytes) -> {
          folder.write(month + content.path(), bytes);
          return AttachmentState.BESIDE_PAGE;
        };
    Rendered rendered = make(answer, beside, Medium.ARCHIVE);
    folder.write(path, rendered.page().html().getBytes(UTF_8));
    report.oddities(Links.link(key), rendered.oddities());
    report.remark(Links.link(key), rendered.remarks());
    rendered.loss(answer).ifPresent(loss -> report.fail(key, loss));
    TicketSummary summary = TicketSummary.of(rendered.ticket(), path, names);
    SearchDocument document = pages.searchDocument(rendered.ticket(), summary);
    if (leaks != null) {
      refuse(key, leaks.inDocument(rendered.reading().value(), document));
    }
    search.add(document);
    report.count(summary.counts(), rendered.files());
    return summary;
  }

  /** Makes a ticket's page, and puts its files into their place. */
  Rendered make(StoredAnswer answer, FilePlace place, Medium medium)
      throws StoreException, ArchiveException, WhmcsException, RunException {
    Reading<Ticket> reading = reader.readTicket(answer.body());
    Ticket full = reading.value();
    Ticket ticket = leaks == null ? full : CustomerCopy.of(full);
    TicketFiles attachments = new TicketFiles(store, place, ticket);
    List<StoredFile> files = attachments.write(Links.path(answer.key()));
    Provenance provenance = new Provenance(host, answer.call().fetchedAt(), answer.sha256());
    TicketInput input =
        new TicketInput(
            ticket,
            provenance,
            files,
            ways(ticket, answer.key()),
            number -> links.page(number, answer.key()));
    RenderedPage page = pages.ticketPage(input, medium);
    if (leaks != null) {
      refuse(answer.key(), leaks.inPage(full, input, page.html()));
    }
    return new Rendered(reading, ticket, files, attachments.remarks(), page);
  }

  private Neighbours ways(Ticket ticket, TicketKey key) {
    Neighbours client = links.of(key);
    long department = ticket.handling().department().id();
    return new Neighbours(
        client.previous(),
        client.next(),
        new Neighbours.Lists(
            TicketLists.department(department, names).page(1),
            ListPath.month(ticket.period().opened()).page(1)));
  }

  /**
   * A ticket with its files and its page.
   *
   * @param reading the whole ticket, whatever of it is for the audience
   * @param ticket what the page was made of
   */
  record Rendered(
      Reading<Ticket> reading,
      Ticket ticket,
      List<StoredFile> files,
      List<String> aboutFiles,
      RenderedPage page) {

    /** What is odd in the answer, of which a part may be for staff only. */
    List<String> oddities() {
      return reading.warnings();
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
      Tally due = Tally.of(ticket);
      if (!due.equals(page.shown())) {
        return Optional.of(
            "its answer holds " + due + ", but its page shows " + page.shown() + ".");
      }
      return page.lost().isEmpty()
          ? Optional.empty()
          : Optional.of(String.join("; ", page.lost()) + ".");
    }
  }

  /** Looks for what a ticket withholds in the pages about all tickets. */
  void searchLists(TicketKey key) throws StoreException, RunException {
    if (leaks != null) {
      try {
        refuse(key, leaks.inLists(reader.readTicket(answer(key).body()).value()));
      } catch (WhmcsException e) {
        LOG.debug("{} has no page", key, e);
      }
    }
  }

  private static void refuse(TicketKey key, Optional<String> leak) throws RunException {
    if (leak.isPresent()) {
      throw new RunException(
          RunException.Kind.STORAGE,
          new TicketRef.ById(key.ticketId())
              + ": a page for the customer would hold "
              + leak.get()
              + ". Nothing was written. If a theme did not put it there, this is a fault of the"
              + " program.");
    }
  }
}
