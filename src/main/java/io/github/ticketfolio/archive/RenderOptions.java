package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How pages are made.
 *
 * @param store the file the answers are read from
 * @param output the folder of the archive
 * @param order the order of a ticket's thread
 * @param format how messages are marked up
 * @param zone the time zone of the WHMCS server, whose local times the answers carry
 * @param theme a folder whose templates and assets replace the built-in ones, or null
 */
public record RenderOptions(
    Path store,
    Path output,
    ReplyOrder order,
    TextFormat format,
    ZoneId zone,
    @Nullable Path theme) {}
