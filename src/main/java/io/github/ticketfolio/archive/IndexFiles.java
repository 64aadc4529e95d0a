package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.archive.TicketLists.TicketList;
import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.ListPath;
import io.github.ticketfolio.page.ClientsInput;
import io.github.ticketfolio.page.IndexInput;
import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.page.ListInput;
import io.github.ticketfolio.page.ListLink;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Paging;
import io.github.ticketfolio.page.ReportInput;
import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what lies above the tickets of an archive: index, lists, table and run report. */
final class IndexFiles {
  /** How many lines a page of a list has. */
  private static final int PAGE = 200;

  private final Pages pages;
  private final ArchiveFolder folder;
  private final String host;
  private final @Nullable Leaks leaks;

  /**
   * @param leaks what takes in the files of a copy for a customer; null for any other
   */
  IndexFiles(Pages pages, ArchiveFolder folder, String host, @Nullable Leaks leaks) {
    this.pages = pages;
    this.folder = folder;
    this.host = host;
    this.leaks = leaks;
  }

  void write(List<TicketSummary> tickets, Names names, ReportBuilder report)
      throws ArchiveException {
    List<TicketSummary> newest = tickets.stream().sorted(TicketSummary.NEWEST_FIRST).toList();
    TicketLists lists = new TicketLists(newest, names);
    write(
        "index.html",
        pages.indexPage(new IndexInput(host, report.coverage(), newest, lists.browse())));
    for (TicketList list : lists.all()) {
      write(list);
    }
    writeClients(lists.browse().clients(), lists.clients());
    write("tickets.csv", pages.table(newest));
    writeReport(report);
  }

  private void write(TicketList list) throws ArchiveException {
    List<TicketSummary> all = list.tickets();
    for (int page = 1; page == 1 || from(page) < all.size(); page++) {
      Paging paging = paging(list.path(), page, all.size());
      write(
          list.path().page(page),
          pages.listPage(new ListInput(host, list.topic(), paging, part(all, page))));
    }
  }

  /** Written also where there are none, as the index leads to it. */
  private void writeClients(int known, List<ListLink> all) throws ArchiveException {
    ListPath path = ListPath.clients();
    for (int page = 1; page == 1 || from(page) < all.size(); page++) {
      Paging paging = paging(path, page, all.size());
      write(
          path.page(page),
          pages.clientsPage(new ClientsInput(host, known, paging, part(all, page))));
    }
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

  private void writeReport(ReportBuilder report) throws ArchiveException {
    ReportInput run =
        new ReportInput(
            host, report.coverage(), report.groups(), report.failedTickets(), report.remarks());
    write("report.html", pages.reportPage(run));
    write("report.json", report.written().toJson());
  }

  private void write(String path, String text) throws ArchiveException {
    if (leaks != null) {
      leaks.list(text);
    }
    folder.write(path, text.getBytes(UTF_8));
  }
}
