package io.github.ticketfolio.page;

/**
 * A number of a run report.
 *
 * @param what what it counts, as a wording knows it, such as {@code asked}
 * @param number how many
 */
public record Count(String what, long number) {}
