package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.Json;
import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.store.ArchivedTicket;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Choices.Chosen;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code tickets.jsonl}: what a customer may read, for programs, a ticket a line, the newest
 * first.
 */
final class TicketLines {
  static final String NAME = "tickets.jsonl";
  private static final int CHUNK = 500;

  private final TicketRender tickets;
  private final Leaks leaks;
  private final ArchiveFolder folder;
  private final Catalogue catalogue;

  /**
   * @param leaks what searches each line
   * @param catalogue the tickets, and what takes in the file
   */
  TicketLines(TicketRender tickets, Leaks leaks, ArchiveFolder folder, Catalogue catalogue) {
    this.tickets = tickets;
    this.leaks = leaks;
    this.folder = folder;
    this.catalogue = catalogue;
  }

  /** Writes the file beside the archive first: it may be too long for memory, and be refused. */
  void write() throws RunException, StoreException, ArchiveException {
    Path lines = folder.scratch().resolve(NAME);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
        writeAll(out);
      }
      catalogue.save(Earlier.file(folder.write(NAME, out -> Files.copy(lines, out))));
      Files.delete(lines);
    } catch (StoreException | ArchiveException e) {
      throw e;
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  private void writeAll(OutputStream out) throws RunException, IOException {
    List<Chosen> some = catalogue.choices().behind(0, CHUNK);
    while (!some.isEmpty()) {
      for (Chosen ticket : some) {
        write(ticket, out);
      }
      some = catalogue.choices().behind(some.get(some.size() - 1).position(), CHUNK);
    }
  }

  /** A ticket without a page has no line. */
  private void write(Chosen ticket, OutputStream out) throws RunException, IOException {
    Optional<TicketSummary> summary =
        catalogue.ticket(ticket.key().ticketId()).map(ArchivedTicket::summary);
    if (summary.isPresent()) {
      try {
        out.write(Json.line(tickets.data(summary.get(), leaks)));
      } catch (WhmcsException e) {
        throw new RunException(RunException.Kind.STORAGE, e);
      }
    }
  }
}
