package io.github.ticketfolio.browser;

import io.github.ticketfolio.hostile.Payload;
import io.github.ticketfolio.page.Browse;
import io.github.ticketfolio.page.ClientsInput;
import io.github.ticketfolio.page.Count;
import io.github.ticketfolio.page.CountGroup;
import io.github.ticketfolio.page.Coverage;
import io.github.ticketfolio.page.Criterion;
import io.github.ticketfolio.page.FailedTicket;
import io.github.ticketfolio.page.IndexInput;
import io.github.ticketfolio.page.ListInput;
import io.github.ticketfolio.page.ListLink;
import io.github.ticketfolio.page.ListTopic;
import io.github.ticketfolio.page.ListTopic.Kind;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.PageOptions;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Paging;
import io.github.ticketfolio.page.ReportInput;
import io.github.ticketfolio.page.Scope;
import io.github.ticketfolio.page.TicketRemark;
import io.github.ticketfolio.ticket.IdGaps;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;
import java.util.stream.Stream;

/** The program's index, lists and run report, full of payloads. */
final class HostileLists {
  private static final Coverage COVERAGE = new Coverage(2, 1, 1, 0, 0);

  private static final Paging PAGING =
      new Paging(2, 3, 9, "lists/status/1-x.html", "lists/status/1-x-3.html");

  private final Pages pages;
  private final List<Payload> payloads;

  HostileLists(PageOptions options, List<Payload> payloads) {
    this.pages = new Pages(options, Names.NONE);
    this.payloads = payloads;
  }

  String index() {
    String text = payloads.get(0).text();
    return pages.indexPage(
        new IndexInput(text, COVERAGE, summaries(), new Browse(links(), 1, "lists/clients.html")));
  }

  String list() {
    String text = payloads.get(0).text();
    ListTopic topic = new ListTopic(Kind.STATUS, 0, text);
    return pages.listPage(new ListInput(text, topic, PAGING, summaries()));
  }

  String clients() {
    List<ListLink> all = Stream.concat(links().stream(), few().stream()).toList();
    return pages.clientsPage(new ClientsInput(payloads.get(0).text(), 1, PAGING, all));
  }

  private List<TicketSummary> summaries() {
    return payloads.stream().map(HostileLists::summary).toList();
  }

  private List<ListLink> links() {
    return payloads.stream()
        .map(payload -> new ListTopic(Kind.CLIENT, 7, payload.text()))
        .map(topic -> new ListLink(topic, 1, "lists/client/7.html"))
        .toList();
  }

  private List<ListLink> few() {
    return payloads.stream()
        .map(Payload::text)
        .map(
            text ->
                new ListLink(
                    new ListTopic(Kind.CLIENT, 7, text),
                    List.of(new TicketLink(text, text, "tickets/x/1.html"))))
        .toList();
  }

  private static TicketSummary summary(Payload payload) {
    return Names.NONE.summary(
        HostileTicket.ofFields(payload, List.of("Hello", "Bye")), "tickets/x/1.html");
  }

  String report() {
    List<String> texts = payloads.stream().map(Payload::text).toList();
    return pages.reportPage(
        new ReportInput(
            new Scope(
                texts.get(0),
                texts.stream().map(text -> new Criterion("status", text)).toList(),
                texts.stream().map(HostileLists::link).toList(),
                new IdGaps(1, 9, 2, List.of(new IdGaps.Gap(3, 4)))),
            COVERAGE,
            texts.stream()
                .map(text -> new CountGroup(CountGroup.WARNINGS, List.of(new Count(text, 1))))
                .toList(),
            texts.stream().map(text -> new FailedTicket(text, text)).toList(),
            texts.stream().map(text -> new TicketRemark(link(text), text)).toList()));
  }

  private static TicketLink link(String text) {
    return new TicketLink(text, text, "tickets/x/1.html");
  }
}
