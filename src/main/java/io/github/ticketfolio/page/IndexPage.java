package io.github.ticketfolio.page;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Turns the summaries of all tickets into the values of the index page. */
final class IndexPage {
  private static final Comparator<TicketSummary> NEWEST_FIRST =
      Comparator.<TicketSummary, LocalDateTime>comparing(
              ticket -> ticket.period().opened(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(TicketSummary::id)
          .reversed();

  private final Setting setting;
  private final Wording wording;

  IndexPage(Setting setting) {
    this.setting = setting;
    wording = setting.wording();
  }

  IndexView view(IndexInput input, Shell shell) {
    String host = Line.of(input.sourceHost());
    String title = setting.title();
    PaperMargins margins =
        new PaperMargins(
            title + " · " + setting.brand().nameOr(host),
            wording.text("audience." + setting.audience()),
            "");
    return new IndexView(
        shell.head(title, margins, List.of()),
        new IndexView.Top(
            title,
            period(input),
            CoverageWords.of(input.coverage(), wording),
            CoverageWords.isComplete(input.coverage()),
            tiles(input.tickets())),
        Plot.of(input.tickets()),
        input.tickets().stream().sorted(NEWEST_FIRST).map(this::row).toList(),
        new IndexView.Foot(setting.moments().rule(), setting.program()));
  }

  private String period(IndexInput input) {
    List<LocalDateTime> opened =
        input.tickets().stream()
            .map(ticket -> ticket.period().opened())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    String host = Line.of(input.sourceHost());
    if (opened.isEmpty()) {
      return host;
    }
    String first = month(opened.get(0));
    String last = month(opened.get(opened.size() - 1));
    String period =
        first.equals(last)
            ? wording.text("period.month", first)
            : wording.text("period.months", first, last);
    return host + " · " + period;
  }

  private String month(LocalDateTime opened) {
    return setting.moments().month(YearMonth.from(opened));
  }

  private List<IndexView.Tile> tiles(List<TicketSummary> tickets) {
    return List.of(
        tile(tickets, ticket -> 1, "tickets"),
        tile(tickets, ticket -> ticket.counts().replies(), "replies"),
        tile(tickets, ticket -> ticket.counts().notes(), "notes"),
        tile(tickets, ticket -> ticket.counts().attachments(), "files"));
  }

  private IndexView.Tile tile(
      List<TicketSummary> tickets, ToLongFunction<TicketSummary> count, String key) {
    long sum = tickets.stream().mapToLong(count).sum();
    return new IndexView.Tile(Quantity.grouped(sum), wording.text("tile." + key));
  }

  private IndexView.Row row(TicketSummary ticket) {
    Topic topic = ticket.topic();
    return new IndexView.Row(
        Hrefs.inside("", ticket.link().href()),
        Line.of(ticket.link().number(), wording.text("ticket.unnumbered")),
        Line.of(ticket.link().subject(), wording.text("ticket.untitled")),
        new IndexView.About(
            Line.of(topic.requestor(), wording.text("person.unnamed")),
            Line.of(topic.department()),
            Line.of(topic.status()),
            setting.names().statusColour(topic.status())),
        new IndexView.When(day(ticket.period().opened()), day(ticket.period().lastReply())),
        ticket.counts());
  }

  private IndexView.Day day(@Nullable LocalDateTime local) {
    if (local == null) {
      return new IndexView.Day(setting.moments().none(), setting.moments().none());
    }
    String minute = Moments.minute(local);
    return new IndexView.Day(minute.substring(0, 10), minute);
  }
}
