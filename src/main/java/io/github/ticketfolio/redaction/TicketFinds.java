package io.github.ticketfolio.redaction;

import io.github.ticketfolio.redaction.TicketWalk.Kind;
import io.github.ticketfolio.ticket.Ticket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the values are in all texts of a ticket. What one text tells is found in the others too.
 */
final class TicketFinds {
  private final Redaction redaction;
  private final Map<Place, List<Range>> found = new LinkedHashMap<>();
  private final Known known;

  /** A text as part of a ticket. */
  private record Place(Kind kind, String text) {}

  /**
   * Looks through a ticket.
   *
   * @param earlier what was said of it before, in which other values may be told
   */
  TicketFinds(Redaction redaction, Ticket ticket, List<Ticket> earlier) {
    this.redaction = redaction;
    if (!redaction.isNone()) {
      look(ticket);
      earlier.forEach(this::look);
    }
    boolean shown =
        found.getOrDefault(new Place(Kind.NUMBER, ticket.number()), List.of()).isEmpty();
    // What repeats the number of a ticket cannot be told from the number, which each page shows.
    known = Known.of(found.values(), shown ? ticket.number() : "");
    found.replaceAll(
        (place, ranges) -> place.kind() == Kind.NUMBER ? ranges : known.and(ranges, place.text()));
  }

  private void look(Ticket ticket) {
    TicketWalk.through(
        ticket,
        (kind, text) -> {
          found.computeIfAbsent(new Place(kind, text), place -> find(redaction, kind, text));
          return text;
        });
  }

  /** Where the values of a text are that belongs to no ticket. */
  static List<Range> find(Redaction redaction, Kind kind, String text) {
    return switch (kind) {
      case TEXT -> redaction.all().in(text);
      case NUMBER -> redaction.ofNumbers().in(text);
      case ADDRESS -> address(redaction, text);
    };
  }

  /** Here also what has no domain that the world knows is an address. */
  private static List<Range> address(Redaction redaction, String text) {
    List<Range> ranges = redaction.all().in(text);
    Rule rule = redaction.ofAddresses();
    if (!ranges.isEmpty() || rule == null || text.indexOf('@') < 0) {
      return ranges;
    }
    Find whole = new Find(0, text.length(), text.strip().toLowerCase(Locale.ROOT), true);
    return List.of(new Range(0, text.length(), rule, whole));
  }

  /** Where the values are in a text of the ticket, or one that came with it. */
  List<Range> in(Kind kind, String text) {
    List<Range> ranges = found.get(new Place(kind, text));
    return ranges == null ? known.and(find(redaction, kind, text), text) : ranges;
  }

  /** What was found in one of its texts. */
  Known known() {
    return known;
  }
}
