package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AttachmentRef;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attachment.
 *
 * @param ref which attachment it is
 * @param state its state
 * @param reason why it could not be had, or empty
 * @param content its bytes; null when they were not fetched
 */
public record StoredFile(
    AttachmentRef ref, AttachmentState state, String reason, @Nullable FileContent content) {}
