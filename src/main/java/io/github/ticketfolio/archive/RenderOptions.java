package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How pages are made.
 *
 * @param store the file the answers are read from
 * @param output the folder of the archive, or the file of a single ticket
 * @param order the order of a ticket's thread
 * @param format how messages are marked up
 * @param zone the time zone of the WHMCS server, whose local times the answers carry; null where
 *     nobody told
 * @param copy which copy of the tickets is made
 */
public record RenderOptions(
    Path store,
    Path output,
    ReplyOrder order,
    TextFormat format,
    @Nullable ZoneId zone,
    Copy copy) {

  /**
   * Which copy.
   *
   * @param audience for whom it is
   * @param language the language of its own words, such as {@code de}
   * @param theme a folder whose templates and assets replace the built-in ones, or null
   * @param rules a file of rules for what it must not hold, or null
   */
  public record Copy(
      Audience audience, String language, @Nullable Path theme, @Nullable Path rules) {}
}
