package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.IdGaps;
import io.github.ticketfolio.ticket.TicketLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was about.
 *
 * @param sourceHost the host of the WHMCS installation
 * @param selection what was selected: all of it holds at once
 * @param vanished the tickets of the archive that WHMCS no longer has; null where that is not told
 * @param gaps the ids between those of the archive; null where that is not told
 */
public record Scope(
    String sourceHost,
    List<Criterion> selection,
    @Nullable List<TicketLink> vanished,
    @Nullable IdGaps gaps) {
  public Scope {
    selection = List.copyOf(selection);
    vanished = vanished == null ? null : List.copyOf(vanished);
  }
}
