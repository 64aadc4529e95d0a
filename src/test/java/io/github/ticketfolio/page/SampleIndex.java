package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.page.ListTopic.Kind;
import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.IdGaps;
import io.github.ticketfolio.ticket.IdGaps.Gap;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import io.github.ticketfolio.ticket.Topic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
                  new Count("counted", 8415),
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

  static final Browse BROWSE =
      new Browse(
          List.of(
              link(Kind.MONTH, 0, "", 1, "lists/month/undated.html"),
              link(Kind.MONTH, 0, "2024-09", 1, "lists/month/2024-09.html"),
              link(Kind.MONTH, 0, "2024-11", 2, "lists/month/2024-11.html"),
              link(Kind.MONTH, 0, "2023-01", 1204, "lists/month/2023-01.html"),
              link(Kind.DEPARTMENT, 0, "", 1, "lists/department/0-department.html"),
              link(Kind.DEPARTMENT, 3, "Technical &amp; Mail", 1, "lists/department/3-x.html"),
              link(Kind.STATUS, 0, "Closed", 2, "lists/status/1-closed.html"),
              link(Kind.CLIENT, 0, "", 2, "lists/client/guests.html")),
          40_000,
          "lists/clients.html");

  private SampleIndex() {}

  static IndexInput full() {
    return index(
        GAPS,
        List.of(
            ticket(7001, "KXB-1", "Rack &amp; power", "2024-09-03T10:00:00"),
            Samples.NAMES.summary(Samples.rich(), "tickets/2024-11/7311-KXB-482913.html"),
            undated(),
            ticket(7500, "KXB-9", "Invoice", "2024-11-30T23:59:59")));
  }

  static IndexInput empty() {
    return index(new Coverage(0, 0, 0, 0, 0), List.of());
  }

  static IndexInput index(Coverage coverage, List<TicketSummary> tickets) {
    List<TicketSummary> newest = tickets.stream().sorted(TicketSummary.NEWEST_FIRST).toList();
    return new IndexInput("billing.host.example", coverage, newest, BROWSE);
  }

  /** The second of three pages. */
  static ListInput list() {
    return new ListInput(
        "billing.host.example",
        new ListTopic(Kind.DEPARTMENT, 3, "Technical &amp; Mail"),
        new Paging(
            2,
            3,
            1450,
            "lists/department/3-technical-mail.html",
            "lists/department/3-technical-mail-3.html"),
        tickets(full()));
  }

  static List<TicketSummary> tickets(IndexInput index) {
    List<TicketSummary> tickets = new ArrayList<>();
    index.tickets().forEach(tickets::add);
    return tickets;
  }

  static String table(Pages pages, List<TicketSummary> tickets) {
    StringWriter out = new StringWriter();
    try {
      pages.table(tickets, SampleIndex::answer, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Stands for the SHA-256 of a ticket's answer. */
  static String answer(long id) {
    return Sha256.of(Long.toString(id).getBytes(UTF_8));
  }

  static ClientsInput clients() {
    return new ClientsInput(
        "billing.host.example",
        2,
        new Paging(1, 1, 3, null, null),
        List.of(
            link(Kind.CLIENT, 0, "", 2, "lists/client/guests.html"),
            new ListLink(
                new ListTopic(Kind.CLIENT, 214, "Ana Petrovi&#263;"),
                List.of(
                    new TicketLink("KXB-482913", "Mail", "tickets/2024-11/7311-KXB-482913.html"))),
            link(Kind.CLIENT, 9, "Lena Wei&szlig;", 1204, "lists/client/9.html")));
  }

  private static ListLink link(Kind kind, long id, String name, int tickets, String href) {
    return new ListLink(new ListTopic(kind, id, name), tickets, href);
  }

  static TicketSummary ticket(long id, String number, String subject, String opened) {
    return new TicketSummary(
        id,
        new TicketLink(number, subject, "tickets/x/" + id + ".html"),
        new Topic(new Department(8, "Sales"), "Closed", "Low", 9, "Lena Wei&szlig;"),
        new Times(Samples.at(opened), null, Samples.at(opened).plusDays(1)),
        new Counts(1, 0, 2));
  }

  private static TicketSummary undated() {
    return new TicketSummary(
        12,
        new TicketLink("00417", "", "tickets/undated/12-00417.html"),
        new Topic(new Department(0, ""), "Open", "", 0, ""),
        new Times(null, null, null),
        new Counts(0, 0, 0));
  }

  static ReportInput report() {
    TicketLink link = new TicketLink("KXB-1", "Rack &amp; power", "tickets/x/7001.html");
    return new ReportInput(
        new Scope(
            "billing.host.example",
            List.of(
                new Criterion("department", "Sales &amp; Orders"),
                new Criterion("opened-since", "2024-01-01T00:00")),
            List.of(link),
            new IdGaps(
                7001, 120_000, 104_585, List.of(new Gap(7010, 7014), new Gap(9000, 99_000)))),
        GAPS,
        GROUPS,
        List.of(new FailedTicket("99999", "WHMCS answered \"Ticket ID Not Found\".")),
        List.of(new TicketRemark(link, "entry 4: shown as plain text")));
  }
}
