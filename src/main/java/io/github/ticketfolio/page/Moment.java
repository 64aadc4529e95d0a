package io.github.ticketfolio.page;

/**
 * A point in time as a page shows it.
 *
 * @param utc for {@code datetime}: {@code 2024-11-12T13:03:09Z}
 * @param local the server's time with its offset: {@code 12 Nov 2024, 14:03 +01:00}
 */
record Moment(String utc, String local) {}
