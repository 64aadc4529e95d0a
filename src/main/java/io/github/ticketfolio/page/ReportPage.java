package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.IdGaps;
import io.github.ticketfolio.ticket.TicketLink;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
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
    String host = Line.of(input.scope().sourceHost());
    String title = wording.text("report.title") + " · " + setting.title();
    PaperMargins margins = PaperMargins.of(title, host, setting);
    Coverage coverage = input.coverage();
    return new ReportView(
        shell.head(title, margins, List.of()),
        new ReportView.Numbers(
            CoverageWords.of(coverage, wording),
            CoverageWords.isComplete(coverage),
            host,
            selection(input.scope().selection()),
            groups(input)),
        new ReportView.Missing(
            failures(input.failures()),
            vanished(input.scope().vanished()),
            gaps(input.scope().gaps())),
        remarks(input.remarks()),
        setting.program());
  }

  private String selection(List<Criterion> selection) {
    return selection.stream().map(this::words).collect(Collectors.joining(" · "));
  }

  private String words(Criterion criterion) {
    String key = "selection." + criterion.key();
    return switch (criterion.key()) {
      case "named" -> wording.count(key, Long.parseLong(criterion.value()));
      case "opened-since", "opened-until", "updated-since" ->
          wording.text(key, Moments.minute(LocalDateTime.parse(criterion.value())));
      default -> wording.text(key, Line.of(criterion.value()));
    };
  }

  private ReportView.@Nullable Vanished vanished(@Nullable List<TicketLink> tickets) {
    return tickets == null
        ? null
        : new ReportView.Vanished(
            !tickets.isEmpty(),
            tickets.stream().limit(MOST).map(ReportPage::link).toList(),
            more("report.more.vanished", tickets.size()));
  }

  private ReportView.@Nullable Gaps gaps(@Nullable IdGaps gaps) {
    if (gaps == null) {
      return null;
    }
    String says =
        gaps.missing() == 0
            ? wording.text("report.ids.none", gaps.lowest(), gaps.highest())
            : wording.text(
                "report.ids.says",
                gaps.lowest(),
                gaps.highest(),
                wording.count("ids", gaps.missing()));
    return new ReportView.Gaps(
        says, gaps.missing() > 0, gaps.largest().stream().map(ReportPage::gap).toList());
  }

  private static ReportView.GapView gap(IdGaps.Gap gap) {
    return new ReportView.GapView(
        Long.toString(gap.from()), Long.toString(gap.to()), Quantity.grouped(gap.length()));
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
    return new ReportView.RemarkView(link(remark.ticket()), Line.of(remark.text()));
  }

  private static Link link(TicketLink ticket) {
    String text = "#" + Line.of(ticket.number()) + " " + Line.of(ticket.subject());
    return new Link(Hrefs.inside("", ticket.href()), text);
  }

  private @Nullable String more(String key, int all) {
    return all > MOST ? wording.count(key, all - MOST) : null;
  }
}
