package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.TicketLink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the pages of an archive lie, which of them follow each other, and which has a number. */
final class Links {
  private final Map<Long, TicketKey> earlier = new HashMap<>();
  private final Map<Long, TicketKey> later = new HashMap<>();
  private final Map<String, TicketKey> byNumber = new HashMap<>();

  /** Links the tickets of an archive; the keys come newest first. */
  Links(List<TicketKey> keys) {
    linkByClient(keys);
    linkByNumber(keys);
  }

  private void linkByClient(List<TicketKey> keys) {
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

  /** A number that two tickets have says of neither that it is meant. */
  private void linkByNumber(List<TicketKey> keys) {
    Set<String> shared = new HashSet<>();
    for (TicketKey key : keys) {
      String number = folded(key.number());
      if (byNumber.put(number, key) != null) {
        shared.add(number);
      }
    }
    byNumber.keySet().removeAll(shared);
  }

  /**
   * WHMCS stores {@code &} as an entity and ignores case. Nearly all numbers are upper case already
   * and then need no memory of their own.
   */
  private static String folded(String number) {
    return number.replace("&amp;", "&").toUpperCase(Locale.ROOT);
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

  /** The page of the only ticket with a number, as somebody typed it; empty for its own. */
  Optional<String> page(String number, TicketKey from) {
    return Optional.ofNullable(byNumber.get(folded(number)))
        .filter(key -> key.ticketId() != from.ticketId())
        .map(key -> path(key).page());
  }

  private static @Nullable TicketLink linkOrNull(@Nullable TicketKey key) {
    return key == null ? null : link(key);
  }
}
