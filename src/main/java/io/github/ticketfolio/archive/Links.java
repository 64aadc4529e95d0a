package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.page.TicketLink;
import io.github.ticketfolio.store.TicketKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pages of an archive lie, and which of them follow each other. */
final class Links {
  private final Map<Long, TicketKey> earlier = new HashMap<>();
  private final Map<Long, TicketKey> later = new HashMap<>();

  /** Links the tickets of each client; the keys come newest first. */
  Links(List<TicketKey> keys) {
    Map<Long, TicketKey> latest = new HashMap<>();
    for (TicketKey key : keys) {
      if (key.clientId() != 0) {
        TicketKey next = latest.put(key.clientId(), key);
        if (next != null) {
          later.put(key.ticketId(), next);
          earlier.put(next.ticketId(), key);
        }
      }
    }
  }

  /** The name and place of a ticket's page. */
  static TicketLink link(TicketKey key) {
    return new TicketLink(key.number(), key.subject(), path(key).page());
  }

  static TicketPath path(TicketKey key) {
    return TicketPath.of(key.ticketId(), key.number(), key.opened());
  }

  /** The tickets of the same client before and after this one. */
  Neighbours of(TicketKey key) {
    return new Neighbours(
        linkOrNull(earlier.get(key.ticketId())), linkOrNull(later.get(key.ticketId())));
  }

  private static @Nullable TicketLink linkOrNull(@Nullable TicketKey key) {
    return key == null ? null : link(key);
  }
}
