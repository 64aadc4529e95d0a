package io.github.ticketfolio.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that a run is asked for, as far as it is known before it is fetched.
 *
 * @param ticketId the internal id, or 0 where only the number is known
 * @param number the public number, or empty where only the id is known
 * @param status its status in the list, or empty
 * @param lastReply its last reply in the list; null where the list tells none, or there is no list
 */
public record AskedTicket(
    long ticketId, String number, String status, @Nullable LocalDateTime lastReply) {}
