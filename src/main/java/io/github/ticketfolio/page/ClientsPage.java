package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketLink;
import java.util.List;

/** Turns a part of the list of clients into the values of its page. */
final class ClientsPage {
  /** The list of clients is one folder deep. */
  private static final String ROOT = "../";

  private final Setting setting;
  private final Wording wording;
  private final ListWords words;

  ClientsPage(Setting setting) {
    this.setting = setting;
    this.wording = setting.wording();
    this.words = new ListWords(setting);
  }

  ClientsView view(ClientsInput input, Shell shell) {
    ListView.Steps steps = ListView.Steps.of(input.paging(), ROOT, wording);
    String title = wording.text("list.clients");
    String page = steps.words() == null ? "" : " · " + steps.words();
    String host = Line.of(input.sourceHost());
    PaperMargins margins = PaperMargins.of(title, host, setting);
    return new ClientsView(
        shell.head(title + page + " · " + host, margins, List.of()),
        wording.count("clients", input.known()),
        steps,
        input.clients().stream().map(this::row).toList(),
        setting.program());
  }

  private ClientsView.Row row(ListLink client) {
    return new ClientsView.Row(
        words.name(client.topic()),
        client.href().isEmpty() ? null : Hrefs.inside(ROOT, client.href()),
        client.topic().id() == 0 ? "" : Long.toString(client.topic().id()),
        Quantity.grouped(client.tickets()),
        client.few().stream().map(this::link).toList());
  }

  private Link link(TicketLink ticket) {
    return new Link(
        Hrefs.inside(ROOT, ticket.href()),
        Line.of(ticket.number(), wording.text("ticket.unnumbered")));
  }
}
