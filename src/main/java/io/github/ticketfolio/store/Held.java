package io.github.ticketfolio.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a ticket it holds, without its answer.
 *
 * @param ticketId the internal id
 * @param status the status it was fetched with
 * @param lastReply the last reply it was fetched with, or null where not recorded
 * @param run the run that fetched it
 * @param settled true when each of its attachments is stored too, or can never be had
 */
public record Held(
    long ticketId, String status, @Nullable LocalDateTime lastReply, long run, boolean settled) {}
