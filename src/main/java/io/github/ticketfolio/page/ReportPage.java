package io.github.ticketfolio.page;

import java.util.List;

/** Turns what a run did into the values of the report page. */
final class ReportPage {
  private ReportPage() {}

  static ReportView view(ReportInput input, PageOptions options, Shell shell) {
    String host = Line.of(input.sourceHost());
    PaperMargins margins = new PaperMargins("Run report · " + host, ProvenanceFacts.AUDIENCE, "");
    List<FailedTicket> failures = input.failures().stream().map(ReportPage::failure).toList();
    List<ReportView.RemarkView> remarks = input.remarks().stream().map(ReportPage::remark).toList();
    return new ReportView(
        shell.head("Run report · " + host, margins, List.of()),
        sum(input),
        new ReportView.Failures(!failures.isEmpty(), failures),
        new ReportView.Remarks(!remarks.isEmpty(), remarks),
        "Ticketfolio " + options.programVersion());
  }

  private static ReportView.Sum sum(ReportInput input) {
    Coverage coverage = input.coverage();
    List<Fact> facts =
        new FactList()
            .text("Source", Line.of(input.sourceHost()))
            .text("Asked for", Quantity.of(coverage.asked(), "ticket", "tickets"))
            .text("Archived", Quantity.of(coverage.archived(), "ticket", "tickets"))
            .text("Failed", Quantity.of(coverage.failed(), "ticket", "tickets"))
            .text("Attachments removed in WHMCS", Quantity.grouped(coverage.attachmentsRemoved()))
            .text("Attachments missing otherwise", Quantity.grouped(coverage.attachmentsMissing()))
            .all();
    return new ReportView.Sum(
        CoverageWords.of(coverage), CoverageWords.isComplete(coverage), facts);
  }

  private static FailedTicket failure(FailedTicket failed) {
    return new FailedTicket(Line.of(failed.ticket()), Line.of(failed.reason(), "no reason known"));
  }

  private static ReportView.RemarkView remark(TicketRemark remark) {
    TicketLink ticket = remark.ticket();
    String text = "#" + Line.of(ticket.number()) + " " + Line.of(ticket.subject());
    return new ReportView.RemarkView(
        new Link(Hrefs.inside("", ticket.href()), text), Line.of(remark.text()));
  }
}
