package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a run did into the values of the report page. */
final class ReportPage {
  /** Of failures and of remarks: more than this nobody reads, and a browser opens slowly. */
  private static final int MOST = 1000;

  private final Setting setting;
  private final Wording wording;

  ReportPage(Setting setting) {
    this.setting = setting;
    wording = setting.wording();
  }

  ReportView view(ReportInput input, Shell shell) {
    String host = Line.of(input.sourceHost());
    String title = wording.text("report.title") + " · " + setting.title();
    PaperMargins margins = PaperMargins.of(title, host, setting);
    Coverage coverage = input.coverage();
    return new ReportView(
        shell.head(title, margins, List.of()),
        new ReportView.Numbers(
            CoverageWords.of(coverage, wording),
            CoverageWords.isComplete(coverage),
            host,
            groups(input)),
        failures(input.failures()),
        remarks(input.remarks()),
        setting.program());
  }

  private List<ReportView.GroupView> groups(ReportInput input) {
    return input.groups().stream()
        .filter(group -> !group.counts().isEmpty())
        .map(
            group ->
                new ReportView.GroupView(
                    "group-" + group.key(),
                    wording.text("report." + group.key()),
                    group.counts().stream().map(count -> count(group.key(), count)).toList()))
        .toList();
  }

  private ReportView.CountView count(String group, Count count) {
    String number = Quantity.grouped(count.number());
    return switch (group) {
      case CountGroup.WARNINGS ->
          new ReportView.CountView(Line.of(count.what()), number, Edition.ENGLISH);
      case CountGroup.REDACTIONS -> new ReportView.CountView(count.what(), number, null);
      default ->
          new ReportView.CountView(
              wording.text("report." + group + "." + count.what()), number, null);
    };
  }

  private ReportView.Failures failures(List<FailedTicket> failures) {
    return new ReportView.Failures(
        !failures.isEmpty(),
        failures.stream().limit(MOST).map(this::failure).toList(),
        more("report.more.failed", failures.size()));
  }

  private FailedTicket failure(FailedTicket failed) {
    return new FailedTicket(Line.of(failed.ticket()), Line.of(failed.reason(), "–"));
  }

  private ReportView.Remarks remarks(List<TicketRemark> remarks) {
    return new ReportView.Remarks(
        !remarks.isEmpty(),
        remarks.stream().limit(MOST).map(ReportPage::remark).toList(),
        more("report.more.remarks", remarks.size()));
  }

  private static ReportView.RemarkView remark(TicketRemark remark) {
    TicketLink ticket = remark.ticket();
    String text = "#" + Line.of(ticket.number()) + " " + Line.of(ticket.subject());
    return new ReportView.RemarkView(
        new Link(Hrefs.inside("", ticket.href()), text), Line.of(remark.text()));
  }

  private @Nullable String more(String key, int all) {
    return all > MOST ? wording.count(key, all - MOST) : null;
  }
}
