package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketLink;
import java.util.List;

/**
 * How another page names a list and finds it.
 *
 * @param topic what its tickets have in common
 * @param tickets how many there are
 * @param href the path of its first page inside the archive; empty where it has none
 * @param few its tickets where it has no page, the newest first
 */
public record ListLink(ListTopic topic, int tickets, String href, List<TicketLink> few) {
  public ListLink {
    few = List.copyOf(few);
  }

  /** A list with a page. */
  public ListLink(ListTopic topic, int tickets, String href) {
    this(topic, tickets, href, List.of());
  }

  /** Tickets that are too few for a page. */
  public ListLink(ListTopic topic, List<TicketLink> few) {
    this(topic, few.size(), "", few);
  }
}
