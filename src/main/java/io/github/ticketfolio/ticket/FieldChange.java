package io.github.ticketfolio.ticket;

import java.util.List;

/**
 * A field that two answers fill otherwise. The values are as stored; several where a field has
 * several, none where it is empty.
 *
 * @param field which one
 * @param before its values in the earlier answer
 * @param after its values in the later answer
 */
public record FieldChange(Field field, List<String> before, List<String> after) {
  public FieldChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
