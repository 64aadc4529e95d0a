package io.github.ticketfolio.page;

import java.util.List;

/**
 * Numbers of a run report that belong together; a report leaves out a group without any.
 *
 * @param title what is counted, such as {@code Attachments}
 * @param counts the numbers, in the order they are shown
 */
public record CountGroup(String title, List<Count> counts) {
  public CountGroup {
    counts = List.copyOf(counts);
  }
}
