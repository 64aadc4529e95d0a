package io.github.ticketfolio.page;

import io.github.ticketfolio.message.MessageText;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.search.SearchDocument.Passage;
import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a ticket what its archive can be searched for: nothing that its page does not show. */
final class FoundTicket {
  private final Setting setting;
  private final Ticket ticket;
  private final Numbering numbering;

  FoundTicket(Setting setting, Ticket ticket) {
    this.setting = setting;
    this.ticket = ticket;
    numbering = new Numbering(ticket);
  }

  SearchDocument document(TicketSummary summary) {
    TicketTable.Row row = new TicketRows(setting, "").row(summary);
    TicketTable.About about = row.about();
    Counts counts = summary.counts();
    return new SearchDocument(
        new SearchDocument.Row(
            new SearchDocument.Name(
                withheld(row.number()), withheld(row.page().text()), row.page().href()),
            new SearchDocument.Topic(
                withheld(about.client()),
                about.department(),
                about.status(),
                about.colour(),
                about.priority() == null ? "" : about.priority()),
            new SearchDocument.Times(summary.times().opened(), summary.times().lastReply()),
            new SearchDocument.Amounts(counts.replies(), notes(counts), counts.attachments())),
        addresses(),
        numbering.oldestFirst().stream().map(this::passage).toList());
  }

  private @Nullable Integer notes(Counts counts) {
    return setting.isInternal() ? Integer.valueOf(counts.notes()) : null;
  }

  /** Who looks for a client mostly has an address. */
  private List<String> addresses() {
    Person person = ticket.about().requestor();
    return Stream.of(person.email(), person.requestor().email())
        .map(address -> withheld(Line.of(address)))
        .filter(address -> !address.isEmpty())
        .distinct()
        .toList();
  }

  private Passage passage(Entry entry) {
    String files =
        entry.post().attachments().files().stream()
            .map(file -> "\n" + FileName.of(file.fileName()))
            .collect(Collectors.joining());
    return new Passage(
        numbering.of(entry).anchor(),
        withheld(Line.of(AuthorName.of(entry, ticket))),
        withheld(MessageText.of(withheld(entry.post().message())) + files));
  }

  private String withheld(String text) {
    return Withheld.in(text, ticket.identity().accessKey());
  }
}
