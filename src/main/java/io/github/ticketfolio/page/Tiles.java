package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The numbers above an index. */
final class Tiles {
  private final Setting setting;
  private final List<TicketSummary> tickets;
  private final List<IndexView.Tile> tiles = new ArrayList<>();

  Tiles(Setting setting, List<TicketSummary> tickets) {
    this.setting = setting;
    this.tickets = tickets;
  }

  /** To be asked once; a median of nothing is left out. */
  List<IndexView.Tile> all() {
    sum("tickets", ticket -> 1);
    sum("replies", ticket -> ticket.counts().replies());
    median("first-answer", Times::firstAnswer);
    median("last-reply", Times::lastReply);
    sum("files", ticket -> ticket.counts().attachments());
    return tiles;
  }

  private void sum(String key, ToLongFunction<TicketSummary> count) {
    add(key, Quantity.grouped(tickets.stream().mapToLong(count).sum()));
  }

  private void median(String key, Function<Times, @Nullable LocalDateTime> end) {
    List<Duration> spans =
        tickets.stream()
            .map(ticket -> span(ticket.times().opened(), end.apply(ticket.times())))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (!spans.isEmpty()) {
      Duration below = spans.get((spans.size() - 1) / 2);
      Duration above = spans.get(spans.size() / 2);
      add(key, setting.quantity().span(below.plus(above).dividedBy(2)));
    }
  }

  /** Null where one end is not recorded, or a back-dated ticket was answered before it began. */
  private @Nullable Duration span(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    if (from == null || to == null) {
      return null;
    }
    Moments moments = setting.moments();
    Duration span = Duration.between(moments.instant(from), moments.instant(to));
    return span.isNegative() ? null : span;
  }

  private void add(String key, String number) {
    tiles.add(new IndexView.Tile(number, setting.wording().text("tile." + key)));
  }
}
