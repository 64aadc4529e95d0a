package io.github.ticketfolio.page;

/**
 * What the tickets of a list have in common.
 *
 * @param kind in which respect
 * @param id the department's or client's id; otherwise 0
 * @param name the month as {@code 2024-11}, empty for tickets without a date; otherwise the name of
 *     the department, status or client, as stored
 */
public record ListTopic(Kind kind, long id, String name) {
  /** In which respect tickets are listed together. */
  public enum Kind {
    /** The month they were opened in. */
    MONTH,
    /** The department they are in. */
    DEPARTMENT,
    /** How they stand. */
    STATUS,
    /** The client who has them, by id; all guests together. */
    CLIENT
  }
}
