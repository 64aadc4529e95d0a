package io.github.ticketfolio.page;

import java.util.List;

/**
 * The values of a page of the list of clients.
 *
 * @param head what every page begins with
 * @param contents how many clients there are
 * @param paging the ways to the pages before and after
 * @param clients the clients
 * @param program the program and its version
 */
record ClientsView(
    Head head, String contents, ListView.Steps paging, List<Row> clients, String program) {

  /** A client: the list of his tickets or the only one, his id, and how many tickets. */
  record Row(Link link, String id, String tickets) {}
}
