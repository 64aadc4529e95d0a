package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.search.ReadDocument;
import io.github.ticketfolio.search.SearchWriter;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes the search data of an archive. Each thread reads some tickets again and takes them apart,
 * and when its turn has come adds them to the data.
 */
final class SearchData {
  private final RenderRun.Making making;
  private final ArchiveFolder folder;
  private final Catalogue catalogue;

  /**
   * @param catalogue takes in the files
   */
  SearchData(RenderRun.Making making, ArchiveFolder folder, Catalogue catalogue) {
    this.making = making;
    this.folder = folder;
    this.catalogue = catalogue;
  }

  /** Writes it; the oldest tickets come first, so that a new one changes little. */
  void write(Iterable<TicketSummary> oldestFirst)
      throws RunException, StoreException, ArchiveException {
    try (SearchWriter writer =
        new SearchWriter(
            folder.scratch(),
            (path, bytes) -> catalogue.save(Earlier.file(folder.write(path, bytes))))) {
      Turns turns = new Turns(oldestFirst.iterator(), writer);
      Workers.share(() -> work(turns));
      writer.finish();
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  /** Takes some tickets after the other until none is left, or until nothing more can be done. */
  private void work(Turns turns) throws RunException, IOException {
    try (Store store = Store.read(making.options().store())) {
      TicketRender tickets = making.tickets(store);
      for (Turn turn = turns.next(); !turn.tickets().isEmpty(); turn = turns.next()) {
        turns.add(turn, documents(turn.tickets(), tickets));
      }
    } catch (RunException | IOException | RuntimeException | Error e) {
      turns.stop();
      throw e;
    }
  }

  private static List<ReadDocument> documents(List<TicketSummary> some, TicketRender tickets)
      throws IOException, RunException {
    List<ReadDocument> documents = new ArrayList<>();
    for (TicketSummary ticket : some) {
      try {
        documents.add(ReadDocument.of(tickets.document(ticket)));
      } catch (WhmcsException e) {
        throw new RunException(RunException.Kind.STORAGE, e);
      }
    }
    return documents;
  }

  /** Some tickets that follow each other, and how many lots of them come before. */
  private record Turn(int number, List<TicketSummary> tickets) {}

  /** Hands out tickets, and takes back what was read of them in the same order. */
  private final class Turns {
    private static final int SIZE = 32;

    private final Iterator<TicketSummary> left;
    private final SearchWriter writer;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private int given;
    private int added;

    Turns(Iterator<TicketSummary> left, SearchWriter writer) {
      this.left = left;
      this.writer = writer;
    }

    /** The next tickets; none where all are handed out. */
    Turn next() {
      synchronized (left) {
        List<TicketSummary> some = new ArrayList<>();
        while (some.size() < SIZE && !stopped.get() && left.hasNext()) {
          some.add(left.next());
        }
        return new Turn(given++, some);
      }
    }

    /** Waits until all that comes before is added. */
    synchronized void add(Turn turn, List<ReadDocument> documents)
        throws RunException, StoreException, ArchiveException {
      try {
        while (added < turn.number() && !stopped.get()) {
          wait();
        }
        for (ReadDocument document : stopped.get() ? List.<ReadDocument>of() : documents) {
          writer.add(document);
        }
        added++;
        notifyAll();
      } catch (InterruptedException e) {
        throw Workers.interrupted();
      } catch (StoreException e) {
        throw e;
      } catch (IOException e) {
        throw folder.failure(e);
      }
    }

    /** Where one has failed, no other may go on or wait. */
    synchronized void stop() {
      stopped.set(true);
      notifyAll();
    }
  }
}
