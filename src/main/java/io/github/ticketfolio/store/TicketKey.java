package io.github.ticketfolio.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is found and ordered by, taken from its answer.
 *
 * @param ticketId the internal id
 * @param number the public number
 * @param subject the subject, as WHMCS stores it
 * @param clientId WHMCS' billing client, 0 for a guest
 * @param opened when it was opened, in the server's local time, or null where not recorded
 */
public record TicketKey(
    long ticketId, String number, String subject, long clientId, @Nullable LocalDateTime opened) {}
