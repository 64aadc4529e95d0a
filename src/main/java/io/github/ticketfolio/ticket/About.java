package io.github.ticketfolio.ticket;

import java.util.List;

/**
 * What a ticket is about and who asked.
 *
 * @param subject the subject, possibly empty
 * @param requestor who opened it: {@code userid}, {@code contactid}, {@code name}, {@code email},
 *     {@code requestor_*}
 * @param ownerName {@code owner_name}, the client's own name (8.0 and later)
 * @param cc the copied addresses, in order
 * @param service {@code service}: {@code S12} for a service, {@code D5} for a domain, or empty
 */
public record About(
    String subject, Person requestor, String ownerName, List<String> cc, String service) {
  public About {
    cc = List.copyOf(cc);
  }
}
