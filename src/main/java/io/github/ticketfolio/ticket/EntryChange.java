package io.github.ticketfolio.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message or note that two answers do not have alike.
 *
 * @param before as the earlier answer has it; null where it was added
 * @param after as the later answer has it; null where it was removed
 * @param fields what else than its text was edited
 * @param retold true when its text was edited
 */
public record EntryChange(
    @Nullable Entry before, @Nullable Entry after, List<FieldChange> fields, boolean retold) {
  public EntryChange {
    fields = List.copyOf(fields);
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change of no entry");
    }
  }

  /** What happened. */
  public enum Kind {
    ADDED,
    REMOVED,
    EDITED
  }

  /** What happened to the entry. */
  public Kind kind() {
    if (before == null) {
      return Kind.ADDED;
    }
    return after == null ? Kind.REMOVED : Kind.EDITED;
  }

  /** The entry as it was left: as the later answer has it, or else the earlier one. */
  public Entry entry() {
    Entry left = after == null ? before : after;
    if (left == null) {
      throw new IllegalStateException("a change of no entry");
    }
    return left;
  }
}
