package io.github.ticketfolio.ticket;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What replies and notes have in common.
 *
 * @param date the server's local time; null where WHMCS gives the zero date or none
 * @param admin the staff member who wrote it, or blank
 * @param message the text as stored, possibly blank
 * @param attachments its files
 */
public record Post(
    @Nullable LocalDateTime date, String admin, String message, Attachments attachments) {}
