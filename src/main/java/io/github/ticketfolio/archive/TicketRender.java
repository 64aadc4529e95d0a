package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.page.BrokenThemeException;
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
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.Reading;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.List;
import java.util.Optional;
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
  private final AnswerReader reader = new AnswerReader();

  TicketRender(Store store, Pages pages, Names names, Links links, String host) {
    this.store = store;
    this.pages = pages;
    this.names = names;
    this.links = links;
    this.host = host;
  }

  /** Writes the ticket and returns its line of the index; an answer that is none is reported. */
  Optional<TicketSummary> render(TicketKey key, ArchiveFolder folder, ReportBuilder report)
      throws StoreException, ArchiveException {
    StoredAnswer answer =
        store.answer(key.ticketId()).orElseThrow(() -> new IllegalStateException("no " + key));
    try {
      Reading<Ticket> reading = reader.readTicket(answer.body());
      report.remark(Links.link(key), reading.warnings());
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

  private TicketSummary write(
      Ticket ticket, StoredAnswer answer, ArchiveFolder folder, ReportBuilder report)
      throws StoreException, ArchiveException {
    TicketPath path = Links.path(answer.key());
    TicketFiles attachments = new TicketFiles(store, folder, ticket);
    List<StoredFile> files = attachments.write(path);
    report.remark(Links.link(answer.key()), attachments.remarks());
    Provenance provenance = new Provenance(host, answer.call().fetchedAt(), answer.sha256());
    RenderedPage page =
        pages.ticketPage(new TicketInput(ticket, provenance, files, links.of(answer.key())));
    folder.write(path.page(), page.html().getBytes(UTF_8));
    report.remark(Links.link(answer.key()), page.remarks());
    compare(answer, page, report);
    TicketSummary summary = TicketSummary.of(ticket, path.page(), names);
    report.count(summary.counts(), files);
    return summary;
  }

  /** What came in must be on the page; a store of the first version did not count it. */
  private static void compare(StoredAnswer answer, RenderedPage page, ReportBuilder report) {
    Tally received = answer.tally();
    if (received.messages() >= 0 && !received.equals(page.shown())) {
      report.fail(
          answer.key(),
          "its answer holds " + received + ", but its page shows " + page.shown() + ".");
    } else if (!page.lost().isEmpty()) {
      report.fail(answer.key(), String.join("; ", page.lost()) + ".");
    }
  }
}
