package io.github.ticketfolio.page;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/** Turns the summaries of all tickets into the values of the index page. */
final class IndexPage {
  /** A page of the table; the script shows the others, and the lists hold all. */
  static final int MOST_ROWS = 200;

  private final Setting setting;
  private final Wording wording;

  IndexPage(Setting setting) {
    this.setting = setting;
    wording = setting.wording();
  }

  IndexView view(IndexInput input, Shell shell) {
    String host = Line.of(input.sourceHost());
    String title = setting.title();
    PaperMargins margins = PaperMargins.of(title, host, setting);
    List<TicketSummary> tickets = input.tickets();
    return new IndexView(
        shell.head(title, margins, List.of()),
        new IndexView.Top(
            title,
            period(input),
            CoverageWords.of(input.coverage(), wording),
            CoverageWords.isComplete(input.coverage())),
        new IndexView.Numbers(
            new Tiles(setting, tickets).all(),
            Plot.of(tickets, wording),
            DepartmentPlot.of(tickets, wording)),
        tickets(tickets.stream().sorted(TicketSummary.NEWEST_FIRST).toList()),
        new IndexView.Foot(
            BrowseView.of(input.browse(), setting), setting.moments().rule(), setting.program()));
  }

  private String period(IndexInput input) {
    List<LocalDateTime> opened =
        input.tickets().stream()
            .map(ticket -> ticket.times().opened())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    String host = Line.of(input.sourceHost());
    if (opened.isEmpty()) {
      return host;
    }
    String first = month(opened.get(0));
    String last = month(opened.get(opened.size() - 1));
    String period =
        first.equals(last)
            ? wording.text("period.month", first)
            : wording.text("period.months", first, last);
    return host + " · " + period;
  }

  private String month(LocalDateTime opened) {
    return setting.moments().month(YearMonth.from(opened));
  }

  private IndexView.Tickets tickets(List<TicketSummary> newest) {
    int shown = Math.min(MOST_ROWS, newest.size());
    String all = wording.count("tickets", newest.size());
    TicketTable table = new TicketRows(setting, "").table(newest.subList(0, shown));
    return new IndexView.Tickets(
        table,
        shown < newest.size() ? wording.text("index.newest", Quantity.grouped(shown), all) : null,
        Integer.toString(newest.size()),
        wording.text("find.some", "{0}", all),
        new Facets(setting, newest).all());
  }
}
