package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.page.BrokenThemeException;
import io.github.ticketfolio.page.CustomerCopy;
import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Provenance;
import io.github.ticketfolio.page.RenderedPage;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.page.TicketInput;
import io.github.ticketfolio.page.TicketSummary;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one ticket's part of an archive: its page and its attachments. */
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
  Optional<TicketSummary> render(TicketKey key, ArchiveFolder folder, ReportBuilder report)
      throws StoreException, ArchiveException, RunException {
    StoredAnswer answer = answer(key);
    try {
      Reading<Ticket> reading = reader.readTicket(answer.body());
      report.oddities(Links.link(key), reading.warnings());
      return Optional.of(write(reading.value(), answer, folder, report));
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
      Ticket full, StoredAnswer answer, ArchiveFolder folder, ReportBuilder report)
      throws StoreException, ArchiveException, RunException {
    Ticket ticket = leaks == null ? full : CustomerCopy.of(full);
    TicketPath path = Links.path(answer.key());
    TicketFiles attachments = new TicketFiles(store, folder, ticket);
    List<StoredFile> files = attachments.write(path);
    report.remark(Links.link(answer.key()), attachments.remarks());
    Provenance provenance = new Provenance(host, answer.call().fetchedAt(), answer.sha256());
    TicketInput input =
        new TicketInput(
            ticket,
            provenance,
            files,
            links.of(answer.key()),
            number -> links.page(number, answer.key()));
    RenderedPage page = pages.ticketPage(input);
    if (leaks != null) {
      refuse(answer.key(), leaks.inPage(full, input, page.html()));
    }
    folder.write(path.page(), page.html().getBytes(UTF_8));
    report.remark(Links.link(answer.key()), page.remarks());
    compare(answer, full, report);
    compare(answer.key(), ticket, page, report);
    TicketSummary summary = TicketSummary.of(ticket, path.page(), names);
    report.count(summary.counts(), files);
    return summary;
  }

  /** What came in must have been read; a store of the first version did not count it. */
  private static void compare(StoredAnswer answer, Ticket full, ReportBuilder report) {
    Tally received = answer.tally();
    Tally read = Tally.of(full);
    if (received.messages() >= 0 && !received.equals(read)) {
      report.fail(
          answer.key(), "its answer holds " + received + ", but " + read + " could be read.");
    }
  }

  /** What was read, as far as it is for the audience, must be on the page. */
  private static void compare(
      TicketKey key, Ticket ticket, RenderedPage page, ReportBuilder report) {
    Tally due = Tally.of(ticket);
    if (!due.equals(page.shown())) {
      report.fail(key, "its answer holds " + due + ", but its page shows " + page.shown() + ".");
    } else if (!page.lost().isEmpty()) {
      report.fail(key, String.join("; ", page.lost()) + ".");
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
