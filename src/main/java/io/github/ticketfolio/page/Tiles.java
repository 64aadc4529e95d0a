package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The numbers above an index. */
final class Tiles {
  private final Setting setting;
  private final LongStream.Builder firstAnswers = LongStream.builder();
  private final LongStream.Builder lastReplies = LongStream.builder();
  private long tickets;
  private long replies;
  private long files;

  Tiles(Setting setting) {
    this.setting = setting;
  }

  /** Takes in a ticket. */
  void add(TicketSummary ticket) {
    tickets++;
    replies += ticket.counts().replies();
    files += ticket.counts().attachments();
    LocalDateTime opened = ticket.times().opened();
    add(opened, ticket.times().firstAnswer(), firstAnswers);
    add(opened, ticket.times().lastReply(), lastReplies);
  }

  /** Nothing where one end is not recorded, or a back-dated ticket was answered before it began. */
  private void add(
      @Nullable LocalDateTime from, @Nullable LocalDateTime to, LongStream.Builder spans) {
    if (from != null && to != null) {
      Moments moments = setting.moments();
      Duration span = Duration.between(moments.instant(from), moments.instant(to));
      if (!span.isNegative()) {
        spans.add(span.toSeconds());
      }
    }
  }

  /** To be asked once; a median of nothing is left out. */
  List<IndexView.Tile> all() {
    List<IndexView.Tile> tiles = new ArrayList<>();
    tiles.add(tile("tickets", Quantity.grouped(tickets)));
    tiles.add(tile("replies", Quantity.grouped(replies)));
    median("first-answer", firstAnswers, tiles);
    median("last-reply", lastReplies, tiles);
    tiles.add(tile("files", Quantity.grouped(files)));
    return tiles;
  }

  private void median(String key, LongStream.Builder seconds, List<IndexView.Tile> tiles) {
    long[] spans = seconds.build().sorted().toArray();
    if (spans.length > 0) {
      Duration below = Duration.ofSeconds(spans[(spans.length - 1) / 2]);
      Duration above = Duration.ofSeconds(spans[spans.length / 2]);
      tiles.add(tile(key, setting.quantity().span(below.plus(above).dividedBy(2))));
    }
  }

  private IndexView.Tile tile(String key, String number) {
    return new IndexView.Tile(number, setting.wording().text("tile." + key));
  }
}
