package io.github.ticketfolio.ticket;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a thread in order. List order, id order and date order of an answer can all differ
 * (back-dated, merged and split tickets), so the date decides, the position in the answer breaks
 * ties, and an entry without a date keeps its place behind the one before it.
 */
final class ThreadOrder {
  private ThreadOrder() {}

  /**
   * An entry and the date that places it, which is its own or that of its neighbour; a note comes
   * after the reply of the same second.
   */
  private record Placed(Entry entry, LocalDateTime date) {}

  static List<Entry> arrange(List<Reply> replies, List<Note> notes, ReplyOrder order) {
    List<Placed> placed = new ArrayList<>(place(oldestFirst(replies)));
    placed.addAll(place(oldestFirst(notes)));
    placed.sort(Comparator.comparing(Placed::date));
    if (order == ReplyOrder.DESC) {
      Collections.reverse(placed);
    }
    return placed.stream().map(Placed::entry).toList();
  }

  /** WHMCS answers in the order that was asked for, so a list may arrive newest first. */
  private static List<Entry> oldestFirst(List<? extends Entry> entries) {
    List<Entry> copy = new ArrayList<>(entries);
    if (isNewestFirst(copy)) {
      Collections.reverse(copy);
    }
    return copy;
  }

  private static boolean isNewestFirst(List<Entry> entries) {
    int steps = 0;
    LocalDateTime last = null;
    for (Entry entry : entries) {
      LocalDateTime date = entry.post().date();
      if (last != null && date != null) {
        steps += Integer.signum(date.compareTo(last));
      }
      last = date == null ? last : date;
    }
    return steps == 0 ? endsWithOpening(entries) : steps < 0;
  }

  private static boolean endsWithOpening(List<Entry> entries) {
    return entries.size() > 1
        && entries.get(entries.size() - 1) instanceof Reply reply
        && reply.isOpening();
  }

  private static List<Placed> place(List<Entry> entries) {
    List<Placed> placed = new ArrayList<>(entries.size());
    LocalDateTime date = firstDate(entries);
    for (Entry entry : entries) {
      LocalDateTime own = entry.post().date();
      date = own == null ? date : own;
      placed.add(new Placed(entry, date == null ? LocalDateTime.MAX : date));
    }
    return placed;
  }

  private static @Nullable LocalDateTime firstDate(List<Entry> entries) {
    for (Entry entry : entries) {
      LocalDateTime date = entry.post().date();
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
