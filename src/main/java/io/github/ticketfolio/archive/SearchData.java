package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.search.SearchWriter;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes the search data of an archive. One thread reads the tickets again, another one puts what
 * they say in order.
 */
final class SearchData {
  /** So many tickets are handed over at once, and so many times as many may wait. */
  private static final int CHUNK = 32;

  private static final int WAITING = 8;

  private final ArchiveFolder folder;
  private final Catalogue catalogue;
  private final TicketRender tickets;

  /**
   * @param catalogue takes in the files
   * @param tickets reads the tickets; for nobody else's use
   */
  SearchData(ArchiveFolder folder, Catalogue catalogue, TicketRender tickets) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.tickets = tickets;
  }

  /** Writes it; the oldest tickets come first, so that a new one changes little. */
  void write(Iterable<TicketSummary> oldestFirst)
      throws RunException, StoreException, ArchiveException {
    ExecutorService reading = Executors.newSingleThreadExecutor();
    try (SearchWriter writer =
        new SearchWriter(
            folder.scratch(),
            (path, bytes) -> catalogue.save(Earlier.file(folder.write(path, bytes))))) {
      Queue<Future<List<SearchDocument>>> waiting = new ArrayDeque<>();
      Iterator<TicketSummary> left = oldestFirst.iterator();
      while (left.hasNext() || !waiting.isEmpty()) {
        while (left.hasNext() && waiting.size() < WAITING) {
          List<TicketSummary> some = chunk(left);
          waiting.add(reading.submit(() -> documents(some)));
        }
        for (SearchDocument document : waiting.remove().get()) {
          writer.add(document);
        }
      }
      writer.finish();
    } catch (ExecutionException e) {
      throw Workers.reason(e);
    } catch (InterruptedException e) {
      throw Workers.interrupted();
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw folder.failure(e);
    } finally {
      Workers.end(reading);
    }
  }

  private static List<TicketSummary> chunk(Iterator<TicketSummary> left) {
    List<TicketSummary> some = new ArrayList<>();
    while (left.hasNext() && some.size() < CHUNK) {
      some.add(left.next());
    }
    return some;
  }

  private List<SearchDocument> documents(List<TicketSummary> some)
      throws StoreException, RunException, WhmcsException {
    List<SearchDocument> documents = new ArrayList<>();
    for (TicketSummary ticket : some) {
      documents.add(tickets.document(ticket));
    }
    return documents;
  }
}
