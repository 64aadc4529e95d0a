package io.github.ticketfolio.page;

import java.util.List;

/**
 * Numbers of a run report that belong together; a report leaves out a group without any.
 *
 * @param key what is counted, as a wording knows it: {@code attachments}
 * @param counts the numbers, in the order they are shown
 */
public record CountGroup(String key, List<Count> counts) {
  /** The key of the group whose counts are named by free text, in English. */
  public static final String WARNINGS = "warnings";

  /** The key of the group whose counts are named by the rules of a redacted copy. */
  public static final String REDACTIONS = "redactions";

  public CountGroup {
    counts = List.copyOf(counts);
  }
}
