package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.Paper;
import io.github.ticketfolio.ticket.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * How one ticket becomes one file.
 *
 * @param ticket which ticket
 * @param rendering how its page is made, and the file it goes to
 * @param room how many bytes of attachments may be part of the file
 * @param paper the paper it is printed on; null for whatever the printer has
 * @param browser what makes a PDF of it; null for an HTML file
 */
public record SingleOptions(
    TicketRef ticket,
    RenderOptions rendering,
    long room,
    @Nullable Paper paper,
    @Nullable Browser browser) {}
