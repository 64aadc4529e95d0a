package io.github.ticketfolio.bench;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts what is in a corpus. */
final class Census {
  private long tickets;
  private long messages;
  private long notes;
  private long characters;
  private long markdown;
  private long blocks;
  private long nonAscii;
  private final Set<Long> clients = new HashSet<>();

  void add(BenchTicket ticket) {
    tickets++;
    notes += ticket.notes().size();
    clients.add(ticket.about().client().id());
    ticket.replies().forEach(post -> add(post.message()));
  }

  private void add(Message message) {
    messages++;
    characters += message.text().length();
    markdown += message.kind() == Message.Kind.MARKDOWN ? 1 : 0;
    blocks += message.kind() == Message.Kind.BLOCK ? 1 : 0;
    nonAscii += message.isAscii() ? 0 : 1;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d tickets of %d clients, %d messages (%.1f a ticket) of %d characters in the mean,"
            + " %d notes; messages with Markdown %s, with code or a table %s, with more than"
            + " ASCII %s",
        tickets,
        clients.size(),
        messages,
        (double) messages / tickets,
        characters / messages,
        notes,
        share(markdown),
        share(blocks),
        share(nonAscii));
  }

  private String share(long part) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / messages);
  }
}
