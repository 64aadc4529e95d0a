package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Period;
import java.util.List;

/** A made-up index and report. */
final class SampleIndex {
  static final Coverage GAPS = new Coverage(8415, 8412, 3, 12, 1);
  static final Coverage WHOLE = new Coverage(2, 2, 0, 0, 0);

  static final List<CountGroup> GROUPS =
      List.of(
          new CountGroup(
              "tickets",
              List.of(
                  new Count("asked", 8415),
                  new Count("listed", 8415),
                  new Count("archived", 8412),
                  new Count("unchanged", 7120),
                  new Count("failed", 3))),
          new CountGroup(
              "attachments",
              List.of(
                  new Count("beside-page", 1_204_331),
                  new Count("removed", 12),
                  new Count("too-large", 1))),
          new CountGroup(CountGroup.WARNINGS, List.of()),
          new CountGroup("calls", List.of(new Count("calls", 9733), new Count("retries", 4))));

  private SampleIndex() {}

  static IndexInput full() {
    return index(
        GAPS,
        List.of(
            ticket(7001, "KXB-1", "Rack &amp; power", "2024-09-03T10:00:00"),
            TicketSummary.of(Samples.rich(), "tickets/2024-11/7311-KXB-482913.html", Samples.NAMES),
            undated(),
            ticket(7500, "KXB-9", "Invoice", "2024-11-30T23:59:59")));
  }

  static IndexInput empty() {
    return index(new Coverage(0, 0, 0, 0, 0), List.of());
  }

  static IndexInput index(Coverage coverage, List<TicketSummary> tickets) {
    return new IndexInput("billing.host.example", coverage, tickets);
  }

  static TicketSummary ticket(long id, String number, String subject, String opened) {
    return new TicketSummary(
        id,
        new TicketLink(number, subject, "tickets/x/" + id + ".html"),
        new Topic("Sales", "Closed", "Low", 9, "Lena Wei&szlig;"),
        new Period(Samples.at(opened), Samples.at(opened).plusDays(1)),
        new Counts(1, 0, 2));
  }

  private static TicketSummary undated() {
    return new TicketSummary(
        12,
        new TicketLink("00417", "", "tickets/undated/12-00417.html"),
        new Topic("", "Open", "", 0, ""),
        new Period(null, null),
        new Counts(0, 0, 0));
  }

  static ReportInput report() {
    TicketLink link = new TicketLink("KXB-1", "Rack &amp; power", "tickets/x/7001.html");
    return new ReportInput(
        "billing.host.example",
        GAPS,
        GROUPS,
        List.of(new FailedTicket("99999", "WHMCS answered \"Ticket ID Not Found\".")),
        List.of(new TicketRemark(link, "entry 4: shown as plain text")));
  }
}
