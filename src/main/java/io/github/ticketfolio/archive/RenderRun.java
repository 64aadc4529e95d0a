package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.redaction.Redactor;
import io.github.ticketfolio.store.ArchivedTicket;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Choices.Chosen;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Shard;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One run: makes the pages of the chosen tickets with several threads, or leaves them alone. */
final class RenderRun {
  private static final int CHUNK = 64;

  private final Making making;
  private final Shard shard;
  private final Target target;
  private final Queue<Chosen> chunk = new ArrayDeque<>();
  private final long size;
  private long last;
  private boolean stopped;

  /**
   * How pages are made.
   *
   * @param fingerprint what tells these pages from others of the same tickets
   * @param redactor what takes out of tickets what their pages must not hold
   */
  record Making(
      RenderOptions options, Pages pages, Names names, String fingerprint, Redactor redactor) {

    /** What makes tickets' pages, for one thread. */
    TicketRender tickets(Store store) throws StoreException {
      Leaks leaks = Renderer.leaks(options, pages, store, redactor);
      return new TicketRender(store, pages, names, leaks, redactor);
    }

    /** What tells the page of a ticket from others of the same ticket. */
    String fingerprint(long ticketId) {
      return fingerprint + redactor.fingerprint(ticketId);
    }
  }

  /** Where pages go, and what is known of them. */
  record Target(ArchiveFolder folder, Catalogue catalogue, Earlier earlier, Progress progress) {}

  RenderRun(Making making, Shard shard, Target target) throws StoreException {
    this.making = making;
    this.shard = shard;
    this.target = target;
    size = target.catalogue().choices().size();
  }

  /** Makes the pages. */
  void run() throws RunException, StoreException, ArchiveException {
    target.progress().begin("Rendering", size / shard.count());
    try {
      Workers.share(this::work);
    } finally {
      target.progress().end();
    }
  }

  /** Takes ticket after ticket until none is left, or until one shows that nothing can be done. */
  private void work() throws RunException, IOException {
    try (Store store = Store.read(making.options().store())) {
      TicketRender tickets = making.tickets(store);
      for (Chosen ticket = next(); ticket != null; ticket = next()) {
        target.catalogue().save(archived(ticket, store, tickets));
        target.progress().step(1);
      }
    } catch (RunException | IOException | RuntimeException | Error e) {
      // Where one has failed, no other may go on.
      stop();
      throw e;
    }
  }

  private ArchivedTicket archived(Chosen ticket, Store store, TicketRender tickets)
      throws RunException, StoreException, ArchiveException {
    Links links = Links.of(ticket, target.catalogue().choices());
    String fingerprint = making.fingerprint(ticket.key().ticketId());
    String input = Earlier.input(ticket, links, store, fingerprint);
    Optional<ArchivedTicket> earlier = target.earlier().ticket(ticket, input);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    return tickets.render(ticket, input, links, target.folder());
  }

  private synchronized @Nullable Chosen next() throws StoreException {
    while (chunk.isEmpty() && !stopped) {
      for (Chosen ticket : target.catalogue().choices().behind(last, CHUNK)) {
        last = ticket.position();
        if (shard.holds(ticket.key().ticketId())) {
          chunk.add(ticket);
        }
      }
      stopped = stopped || last >= size;
    }
    return chunk.poll();
  }

  private synchronized void stop() {
    stopped = true;
    chunk.clear();
  }
}
