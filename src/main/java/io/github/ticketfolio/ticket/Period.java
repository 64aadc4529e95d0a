package io.github.ticketfolio.ticket;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket was opened and last answered, in the WHMCS server's local time without a zone.
 *
 * @param opened {@code date}; null where WHMCS gives the zero date or none
 * @param lastReply {@code lastreply}; null likewise
 */
public record Period(@Nullable LocalDateTime opened, @Nullable LocalDateTime lastReply) {}
