package io.github.ticketfolio.page;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;

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
    Overview all = Overview.of(input.tickets(), setting);
    return new IndexView(
        shell.head(title, margins, List.of()),
        new IndexView.Top(
            title,
            period(host, all.months()),
            CoverageWords.of(input.coverage(), wording),
            CoverageWords.isComplete(input.coverage())),
        new IndexView.Numbers(
            all.tiles().all(),
            Plot.of(all.months(), wording),
            DepartmentPlot.of(all.departments(), wording)),
        tickets(all),
        new IndexView.Foot(
            BrowseView.of(input.browse(), setting), setting.moments().rule(), setting.program()));
  }

  private String period(String host, NavigableMap<YearMonth, Integer> months) {
    if (months.isEmpty()) {
      return host;
    }
    String first = month(months.firstKey());
    String last = month(months.lastKey());
    String period =
        first.equals(last)
            ? wording.text("period.month", first)
            : wording.text("period.months", first, last);
    return host + " · " + period;
  }

  private String month(YearMonth month) {
    return setting.moments().month(month);
  }

  private IndexView.Tickets tickets(Overview all) {
    String some = wording.count("tickets", all.size());
    TicketTable table = new TicketRows(setting, "").table(all.newest());
    int shown = all.newest().size();
    return new IndexView.Tickets(
        table,
        shown < all.size() ? wording.text("index.newest", Quantity.grouped(shown), some) : null,
        Integer.toString(all.size()),
        wording.text("find.some", "{0}", some),
        all.facets().all());
  }
}
