package io.github.ticketfolio.page;

import java.util.List;

/**
 * The ways from the index to every ticket that need no script.
 *
 * @param lists the lists by month, department and status, and that of the guests, each in the order
 *     they are shown
 * @param clients how many clients there are
 * @param clientsHref the path of the list of all clients inside the archive
 */
public record Browse(List<ListLink> lists, int clients, String clientsHref) {
  public Browse {
    lists = List.copyOf(lists);
  }
}
