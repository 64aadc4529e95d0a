package io.github.ticketfolio.page;

/**
 * A number of a run report.
 *
 * @param what what it counts, such as {@code removed in WHMCS before the export}
 * @param number how many
 */
public record Count(String what, long number) {}
