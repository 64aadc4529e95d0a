package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a run did into the values of the report page. */
final class ReportPage {
  /** Of failures and of remarks: more than this nobody reads, and a browser opens slowly. */
  private static final int MOST = 1000;

  private ReportPage() {}

  static ReportView view(ReportInput input, PageOptions options, Shell shell) {
    String host = Line.of(input.sourceHost());
    PaperMargins margins = new PaperMargins("Run report · " + host, ProvenanceFacts.AUDIENCE, "");
    Coverage coverage = input.coverage();
    return new ReportView(
        shell.head("Run report · " + host, margins, List.of()),
        new ReportView.Numbers(
            CoverageWords.of(coverage),
            CoverageWords.isComplete(coverage),
            host,
            groups(input.groups())),
        failures(input.failures()),
        remarks(input.remarks()),
        "Ticketfolio " + options.programVersion());
  }

  private static List<ReportView.GroupView> groups(List<CountGroup> groups) {
    List<ReportView.GroupView> views = new ArrayList<>();
    for (CountGroup group : groups) {
      if (!group.counts().isEmpty()) {
        String anchor = "group-" + (views.size() + 1);
        views.add(
            new ReportView.GroupView(
                anchor,
                Line.of(group.title()),
                group.counts().stream().map(ReportPage::count).toList()));
      }
    }
    return views;
  }

  private static ReportView.CountView count(Count count) {
    return new ReportView.CountView(Line.of(count.what()), Quantity.grouped(count.number()));
  }

  private static ReportView.Failures failures(List<FailedTicket> failures) {
    return new ReportView.Failures(
        !failures.isEmpty(),
        failures.stream().limit(MOST).map(ReportPage::failure).toList(),
        more(failures.size(), "failed ticket is", "failed tickets are"));
  }

  private static FailedTicket failure(FailedTicket failed) {
    return new FailedTicket(Line.of(failed.ticket()), Line.of(failed.reason(), "no reason known"));
  }

  private static ReportView.Remarks remarks(List<TicketRemark> remarks) {
    return new ReportView.Remarks(
        !remarks.isEmpty(),
        remarks.stream().limit(MOST).map(ReportPage::remark).toList(),
        more(remarks.size(), "remark is", "remarks are"));
  }

  private static ReportView.RemarkView remark(TicketRemark remark) {
    TicketLink ticket = remark.ticket();
    String text = "#" + Line.of(ticket.number()) + " " + Line.of(ticket.subject());
    return new ReportView.RemarkView(
        new Link(Hrefs.inside("", ticket.href()), text), Line.of(remark.text()));
  }

  private static @Nullable String more(int all, String one, String many) {
    int more = all - MOST;
    return more <= 0
        ? null
        : Quantity.grouped(more) + " more " + (more == 1 ? one : many) + " listed in";
  }
}
