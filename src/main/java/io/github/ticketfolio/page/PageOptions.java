package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;

/**
 * What decides how pages look, besides the tickets. The same options and the same tickets give the
 * same bytes.
 *
 * @param order the order in which a thread is shown
 * @param format how messages are marked up
 * @param times how the WHMCS server's local times are read
 * @param programVersion the program's version, printed in the provenance
 * @param edition audience, language and theme
 */
public record PageOptions(
    ReplyOrder order, TextFormat format, TimeRule times, String programVersion, Edition edition) {}
