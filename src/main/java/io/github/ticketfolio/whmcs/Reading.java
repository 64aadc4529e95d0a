package io.github.ticketfolio.whmcs;

import java.util.List;

/**
 * A value that was read from an answer, and what was odd about the answer.
 *
 * @param value the value
 * @param warnings what the user should know, each with its place; fit for a terminal. Empty when
 *     the answer was as expected
 */
public record Reading<T>(T value, List<String> warnings) {
  public Reading {
    warnings = List.copyOf(warnings);
  }
}
