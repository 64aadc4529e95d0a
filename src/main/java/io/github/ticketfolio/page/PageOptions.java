package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import java.time.ZoneId;

/**
 * What decides how pages look, besides the tickets. The same options and the same tickets give the
 * same bytes.
 *
 * @param order the order in which a thread is shown
 * @param format how messages are marked up
 * @param zone the time zone of the WHMCS server, whose answers carry local time without a zone
 * @param programVersion the program's version, printed in the provenance
 * @param theme the templates and assets
 */
public record PageOptions(
    ReplyOrder order, TextFormat format, ZoneId zone, String programVersion, Theme theme) {}
