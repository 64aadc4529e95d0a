package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Numbers the entries of a thread from the oldest on, whatever order they are shown in, so that
 * "entry 7" means the same in every copy. Anchors are unique even where WHMCS repeats an id.
 */
final class Numbering {
  private final List<Entry> oldestFirst;
  private final IdentityHashMap<Entry, Position> positions = new IdentityHashMap<>();

  Numbering(Ticket ticket) {
    oldestFirst = ticket.conversation().thread(ReplyOrder.ASC);
    Set<String> taken = new HashSet<>();
    for (Entry entry : oldestFirst) {
      int number = positions.size() + 1;
      String anchor = (entry instanceof Note ? "n-" : "r-") + entry.id();
      positions.put(
          entry, new Position(number, taken.add(anchor) ? anchor : anchor + "-" + number));
    }
  }

  List<Entry> oldestFirst() {
    return oldestFirst;
  }

  Position of(Entry entry) {
    Position position = positions.get(entry);
    if (position == null) {
      throw new IllegalArgumentException("not an entry of this thread: " + entry.id());
    }
    return position;
  }
}
