package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * A client.
   *
   * @param name his name
   * @param href the list of his tickets; null where they are too few for one
   * @param id his id
   * @param tickets how many tickets he has
   * @param few these, where they have no list
   */
  record Row(String name, @Nullable String href, String id, String tickets, List<Link> few) {}
}
