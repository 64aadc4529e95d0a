package io.github.ticketfolio.page;

import io.github.ticketfolio.page.History.Version;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that a ticket page is made of.
 *
 * @param ticket the ticket as WHMCS answered it
 * @param provenance where the answer came from
 * @param files what became of its attachments; one that is missing here counts as not fetched
 * @param neighbours the client's tickets before and after
 * @param pages finds another ticket's page by the number that a message mentions, in any case: its
 *     path inside the archive, or empty
 */
public record TicketInput(
    Ticket ticket,
    Provenance provenance,
    List<StoredFile> files,
    Neighbours neighbours,
    Function<String, Optional<String>> pages) {
  public TicketInput {
    files = List.copyOf(files);
  }

  /** The access keys that the ticket has and had. */
  List<AccessKey> keys() {
    return Stream.concat(
            Stream.of(ticket), provenance.history().versions().stream().map(Version::ticket))
        .map(answer -> answer.identity().accessKey())
        .distinct()
        .toList();
  }
}
