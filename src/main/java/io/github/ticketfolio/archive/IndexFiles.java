package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.archive.TicketLists.TicketList;
import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.ListPath;
import io.github.ticketfolio.output.Written;
import io.github.ticketfolio.page.ClientsInput;
import io.github.ticketfolio.page.IndexInput;
import io.github.ticketfolio.page.ListInput;
import io.github.ticketfolio.page.ListLink;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Paging;
import io.github.ticketfolio.page.ReportInput;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Listings;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.TicketSummary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Writes what lies above the tickets of an archive: index, lists, table and run report. */
final class IndexFiles {
  /** Under which name a catalogue notes what these files were made of. */
  static final String INPUT = "index";

  private static final String TABLE = "tickets.csv";

  /** How many lines a page of a list has. */
  private static final int PAGE = 200;

  private final Pages pages;
  private final ArchiveFolder folder;
  private final Catalogue catalogue;
  private final String host;
  private final Finished finished;

  /**
   * @param catalogue the tickets, and what takes in the files
   * @param host where the tickets are from
   * @param finished what looks at the files
   */
  IndexFiles(
      Pages pages, ArchiveFolder folder, Catalogue catalogue, String host, Finished finished) {
    this.host = host;
    this.pages = pages;
    this.folder = folder;
    this.catalogue = catalogue;
    this.finished = finished;
  }

  /**
   * Writes them.
   *
   * @param search writes the search data
   */
  void write(Names names, ReportBuilder report, SearchData search, Progress progress)
      throws RunException, ArchiveException, StoreException {
    Listings tickets = catalogue.listings();
    finished.know(tickets.newestFirst());
    progress.begin("Indexing", tickets.size());
    try {
      search.write(stepping(tickets.oldestFirst(), progress));
    } finally {
      progress.end();
    }
    TicketLists lists = new TicketLists(tickets, names);
    write(
        "index.html",
        pages.indexPage(
            new IndexInput(host, report.coverage(), tickets.newestFirst(), lists.browse())));
    writeAll(lists.all(), tickets, progress);
    writeClients(lists.browse().clients(), lists.clients(), tickets);
    writeTable(tickets);
    writeReport(report);
  }

  private static Iterable<TicketSummary> stepping(
      Iterable<TicketSummary> tickets, Progress progress) {
    return () -> {
      Iterator<TicketSummary> left = tickets.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return left.hasNext();
        }

        @Override
        public TicketSummary next() {
          progress.step(1);
          return left.next();
        }
      };
    };
  }

  private void writeAll(List<TicketList> lists, Listings tickets, Progress progress)
      throws RunException, ArchiveException, StoreException {
    Queue<TicketList> left = new ConcurrentLinkedQueue<>(lists);
    progress.begin("Writing lists", lists.size());
    try {
      Workers.share(
          () -> {
            for (TicketList list = left.poll(); list != null; list = left.poll()) {
              write(list, tickets);
              progress.step(1);
            }
          });
    } finally {
      progress.end();
    }
  }

  private void write(TicketList list, Listings tickets)
      throws RunException, ArchiveException, StoreException {
    int all = list.group().size();
    for (int page = 1; page == 1 || from(page) < all; page++) {
      ListInput input =
          new ListInput(
              host,
              list.topic(),
              paging(list.path(), page, all),
              tickets.tickets(list.group(), from(page), PAGE));
      write(list.path().page(page), pages.listPage(input));
    }
  }

  private void writeTable(Listings tickets) throws RunException, ArchiveException, StoreException {
    if (finished.isNeeded()) {
      lookAtTable(tickets);
    }
    Written table =
        folder.write(
            TABLE,
            out -> {
              Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
              pages.table(tickets.newestFirst(), catalogue.choices()::sha256, text);
              text.flush();
            });
    catalogue.save(Earlier.file(table));
  }

  /** A few lines at a time: the whole table may be too long for memory. */
  private void lookAtTable(Listings tickets) throws RunException {
    Iterator<TicketSummary> left = tickets.newestFirst().iterator();
    while (left.hasNext()) {
      List<TicketSummary> some = new ArrayList<>();
      while (left.hasNext() && some.size() < PAGE) {
        some.add(left.next());
      }
      StringBuilder text = new StringBuilder();
      try {
        pages.table(some, catalogue.choices()::sha256, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      finished.look(TABLE, text.toString());
    }
  }

  /** Written also where there are none, as the index leads to it. */
  private void writeClients(int known, List<TicketList> all, Listings tickets)
      throws RunException, ArchiveException, StoreException {
    ListPath path = ListPath.clients();
    for (int page = 1; page == 1 || from(page) < all.size(); page++) {
      List<ListLink> clients = new ArrayList<>();
      for (TicketList list : part(all, page)) {
        clients.add(link(list, tickets));
      }
      Paging paging = paging(path, page, all.size());
      write(path.page(page), pages.clientsPage(new ClientsInput(host, known, paging, clients)));
    }
  }

  private static ListLink link(TicketList list, Listings tickets) throws StoreException {
    if (list.isPage()) {
      return list.link();
    }
    List<TicketSummary> few = tickets.tickets(list.group(), 0, TicketLists.WORTH_A_LIST);
    return new ListLink(list.topic(), few.stream().map(TicketSummary::link).toList());
  }

  private static int from(int page) {
    return (page - 1) * PAGE;
  }

  private static <T> List<T> part(List<T> all, int page) {
    return all.subList(from(page), Math.min(all.size(), from(page + 1)));
  }

  private static Paging paging(ListPath path, int page, int all) {
    int pages = Math.max(1, (all + PAGE - 1) / PAGE);
    @Nullable String previous = page > 1 ? path.page(page - 1) : null;
    @Nullable String next = page < pages ? path.page(page + 1) : null;
    return new Paging(page, pages, all, previous, next);
  }

  private void writeReport(ReportBuilder report)
      throws RunException, ArchiveException, StoreException {
    ReportInput run =
        new ReportInput(
            report.scope(host),
            report.coverage(),
            report.groups(),
            report.failedTickets(),
            report.remarks());
    write("report.html", pages.reportPage(run));
    write("report.json", report.written().toJson());
  }

  /** Adds a file that says something about all tickets. */
  void write(String path, String text) throws RunException, ArchiveException, StoreException {
    finished.look(path, text);
    catalogue.save(Earlier.file(folder.write(path, text.getBytes(UTF_8))));
  }
}
