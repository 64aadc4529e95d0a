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
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;
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
  private final String host;
  private final AnswerReader reader = new AnswerReader();

  TicketRender(Store store, Pages pages, Links links, String host) {
    this.store = store;
    this.pages = pages;
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
      report.fail(
          new TicketRef.ById(key.ticketId()), "the stored answer cannot be read: " + e.reason());
    } catch (BrokenThemeException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("{}", key, e);
      report.fail(
          new TicketRef.ById(key.ticketId()),
          "its page could not be made (" + e.getClass().getSimpleName() + ").");
    }
    return Optional.empty();
  }

  private TicketSummary write(
      Ticket ticket, StoredAnswer answer, ArchiveFolder folder, ReportBuilder report)
      throws StoreException, ArchiveException {
    TicketPath path = Links.path(answer.key());
    List<StoredFile> files = new TicketFiles(store, folder, ticket).write(path);
    Provenance provenance = new Provenance(host, answer.call().fetchedAt(), answer.sha256());
    RenderedPage page =
        pages.ticketPage(new TicketInput(ticket, provenance, files, links.of(answer.key())));
    folder.write(path.page(), page.html().getBytes(UTF_8));
    report.remark(Links.link(answer.key()), page.remarks());
    TicketSummary summary = TicketSummary.of(ticket, path.page(), Names.NONE);
    report.count(summary.counts(), files);
    return summary;
  }
}
