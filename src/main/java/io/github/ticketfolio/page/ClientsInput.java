package io.github.ticketfolio.page;

import java.util.List;

/**
 * All that a page of the list of clients is made of.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param known how many clients there are; the guests, whom the list has too, are none
 * @param paging which part of the list this is
 * @param clients the clients of this page, in the order they are shown
 */
public record ClientsInput(String sourceHost, int known, Paging paging, List<ListLink> clients) {
  public ClientsInput {
    clients = List.copyOf(clients);
  }
}
