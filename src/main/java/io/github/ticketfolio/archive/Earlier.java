package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.Written;
import io.github.ticketfolio.store.ArchivedTicket;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Choices;
import io.github.ticketfolio.store.Choices.Chosen;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.TicketLink;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run has left in the archive's folder and can stay: pages that were made from the
 * same answer, in the same way, with the same links, and were not touched since. Where that cannot
 * be told, a page is made again. Thread-safe.
 */
final class Earlier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Earlier.class);

  private final @Nullable Catalogue catalogue;
  private final ArchiveFolder folder;

  /** The marks of the numbers that mean something else now. */
  private final Set<Integer> changed;

  private Earlier(@Nullable Catalogue catalogue, ArchiveFolder folder, Set<Integer> changed) {
    this.catalogue = catalogue;
    this.folder = folder;
    this.changed = changed;
  }

  /**
   * Looks for the catalogue of the archive in a folder.
   *
   * @param now the tickets that are chosen now
   */
  static Earlier in(ArchiveFolder folder, Choices now) {
    Path file = Renderer.catalogue(folder);
    try {
      Catalogue catalogue = Catalogue.read(file).orElse(null);
      return catalogue == null
          ? new Earlier(null, folder, Set.of())
          : new Earlier(catalogue, folder, now.changedSince(file));
    } catch (StoreException e) {
      LOG.debug("all pages are made again", e);
      return new Earlier(null, folder, Set.of());
    }
  }

  /** What tells all that a ticket's page is made of from anything else, but for its mentions. */
  static String input(Chosen ticket, Links links, Store store, String fingerprint)
      throws StoreException {
    String all =
        String.join(
            "\n",
            fingerprint,
            ticket.sha256(),
            ticket.earlier(),
            text(links.previous()),
            text(links.next()),
            store.files().states(ticket.key().ticketId()));
    return Sha256.of(all.getBytes(UTF_8));
  }

  private static String text(@Nullable TicketLink link) {
    return link == null ? "" : link.toString();
  }

  /** What is there of a ticket and can stay; empty where its page must be made. */
  Optional<ArchivedTicket> ticket(Chosen ticket, String input) {
    return made(ticket)
        .filter(made -> made.input().equals(input) && made.findings().failure().isEmpty())
        .filter(made -> Collections.disjoint(made.made().mentions(), changed))
        .filter(made -> stay(made.made().files()));
  }

  private Optional<ArchivedTicket> made(Chosen ticket) {
    try {
      return catalogue == null ? Optional.empty() : catalogue.ticket(ticket.key().ticketId());
    } catch (StoreException e) {
      LOG.debug("{} is made again", ticket, e);
      return Optional.empty();
    }
  }

  /**
   * The files about all tickets, where they were made of the same and can stay.
   *
   * @param input what they are made of
   */
  Optional<List<ArchivedTicket.File>> files(String input) {
    try {
      if (catalogue == null || !catalogue.note(IndexFiles.INPUT).equals(input)) {
        return Optional.empty();
      }
      List<ArchivedTicket.File> files = catalogue.files(0);
      return stay(files) ? Optional.of(files) : Optional.empty();
    } catch (StoreException e) {
      LOG.debug("index and lists are made again", e);
      return Optional.empty();
    }
  }

  private boolean stay(List<ArchivedTicket.File> files) {
    return !files.isEmpty() && files.stream().allMatch(file -> folder.holds(written(file)));
  }

  private static Written written(ArchivedTicket.File file) {
    return new Written(file.path(), file.sha256(), file.length(), file.modified());
  }

  static ArchivedTicket.File file(Written file) {
    return new ArchivedTicket.File(file.path(), file.sha256(), file.length(), file.modified());
  }

  @Override
  public void close() throws StoreException {
    if (catalogue != null) {
      catalogue.close();
    }
  }
}
