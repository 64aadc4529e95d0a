package io.github.ticketfolio.ticket;

/**
 * How another page names a ticket and finds it.
 *
 * @param number the public number, as stored
 * @param subject the subject, as stored
 * @param href the page's path inside the archive: {@code tickets/2024-11/7311-KXB-482913.html}
 */
public record TicketLink(String number, String subject, String href) {}
