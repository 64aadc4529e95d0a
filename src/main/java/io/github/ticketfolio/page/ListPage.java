package io.github.ticketfolio.page;

import io.github.ticketfolio.page.ListTopic.Kind;
import java.util.List;

/** Turns a part of a list into the values of its page. */
final class ListPage {
  /** Pages of lists are two folders deep. */
  private static final String ROOT = "../../";

  private final Setting setting;
  private final Wording wording;
  private final ListWords words;

  ListPage(Setting setting) {
    this.setting = setting;
    this.wording = setting.wording();
    this.words = new ListWords(setting);
  }

  ListView view(ListInput input, Shell shell) {
    ListView.Steps steps = ListView.Steps.of(input.paging(), ROOT, wording);
    return new ListView(
        head(input, steps, shell),
        new ListView.Top(words.kind(input.topic()), words.name(input.topic()), contents(input)),
        steps,
        new TicketRows(setting, ROOT).table(input.tickets()),
        new ListView.Foot(setting.moments().rule(), setting.program()));
  }

  private Head head(ListInput input, ListView.Steps steps, Shell shell) {
    String name = wording.text("list.title", words.kind(input.topic()), words.name(input.topic()));
    String page = steps.words() == null ? "" : " · " + steps.words();
    String host = Line.of(input.sourceHost());
    PaperMargins margins = PaperMargins.of(name, host, setting);
    return shell.head(name + page + " · " + host, margins, List.of());
  }

  /** How many tickets; a client's id, as two clients can have one name. */
  private String contents(ListInput input) {
    String tickets = wording.count("tickets", input.paging().all());
    ListTopic topic = input.topic();
    return topic.kind() == Kind.CLIENT && topic.id() != 0
        ? tickets + " · " + wording.text("person.client", topic.id())
        : tickets;
  }
}
