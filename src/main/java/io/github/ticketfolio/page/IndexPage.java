package io.github.ticketfolio.page;

import java.time.LocalDateTime;
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

  private final PageOptions options;
  private final Names names;

  IndexPage(PageOptions options, Names names) {
    this.options = options;
    this.names = names;
  }

  IndexView view(IndexInput input, Shell shell) {
    String host = Line.of(input.sourceHost());
    PaperMargins margins =
        new PaperMargins(input.title() + " · " + host, ProvenanceFacts.AUDIENCE, "");
    return new IndexView(
        shell.head(input.title(), margins, List.of()),
        new IndexView.Top(
            input.title(),
            period(input),
            CoverageWords.of(input.coverage()),
            CoverageWords.isComplete(input.coverage()),
            tiles(input.tickets())),
        Plot.of(input.tickets()),
        input.tickets().stream().sorted(NEWEST_FIRST).map(this::row).toList(),
        new IndexView.Foot(
            new Moments(options.zone()).rule(), "Ticketfolio " + options.programVersion()));
  }

  private static String period(IndexInput input) {
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
    String first = Moments.month(opened.get(0).toLocalDate());
    String last = Moments.month(opened.get(opened.size() - 1).toLocalDate());
    return host + " · opened " + (first.equals(last) ? "in " + first : first + " to " + last);
  }

  private static List<IndexView.Tile> tiles(List<TicketSummary> tickets) {
    return List.of(
        new IndexView.Tile(
            Quantity.grouped(tickets.size()), tickets.size() == 1 ? "ticket" : "tickets"),
        tile(tickets, ticket -> ticket.counts().replies(), "replies"),
        tile(tickets, ticket -> ticket.counts().notes(), "staff notes"),
        tile(tickets, ticket -> ticket.counts().attachments(), "attachments"));
  }

  private static IndexView.Tile tile(
      List<TicketSummary> tickets, ToLongFunction<TicketSummary> count, String words) {
    long sum = tickets.stream().mapToLong(count).sum();
    return new IndexView.Tile(Quantity.grouped(sum), words);
  }

  private IndexView.Row row(TicketSummary ticket) {
    Topic topic = ticket.topic();
    return new IndexView.Row(
        Hrefs.inside("", ticket.link().href()),
        Line.of(ticket.link().number(), "(no number)"),
        Line.of(ticket.link().subject(), "(no subject)"),
        new IndexView.About(
            Line.of(topic.requestor(), "Client"),
            Line.of(topic.department()),
            Line.of(topic.status()),
            names.statusColour(topic.status())),
        new IndexView.When(day(ticket.period().opened()), day(ticket.period().lastReply())),
        ticket.counts());
  }

  private static IndexView.Day day(@Nullable LocalDateTime local) {
    if (local == null) {
      return new IndexView.Day(Moments.NONE, Moments.NONE);
    }
    String minute = Moments.minute(local);
    return new IndexView.Day(minute.substring(0, 10), minute);
  }
}
