package io.github.ticketfolio.ticket;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a later answer of a ticket says otherwise than an earlier one. Entries are the same when
 * kind and id are, in whatever order they come; where an answer gives several the same id, those
 * that are alike belong together, then those of the same place among them. The access key is no
 * part of it, nor is what this program does not read.
 *
 * @param fields what was changed of the ticket itself, in the order of {@link Field}
 * @param entries the messages and notes that were added, removed or edited, the oldest first
 */
public record Changes(List<FieldChange> fields, List<EntryChange> entries) {
  public Changes {
    fields = List.copyOf(fields);
    entries = List.copyOf(entries);
  }

  /**
   * Compares two answers.
   *
   * @param reading how stored text is read: texts that read alike are alike
   */
  public static Changes between(Ticket before, Ticket after, UnaryOperator<String> reading) {
    return new Comparison(before, after, reading).changes();
  }

  /** How many there are; 0 where no change can be seen. */
  public int count() {
    return fields.size() + entries.size();
  }
}
