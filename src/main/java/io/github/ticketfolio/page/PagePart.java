package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AttachmentRef;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a finished page.
 *
 * @param html its text
 * @param data the attachment whose bytes follow it in Base64; null at the end of the page
 */
public record PagePart(String html, @Nullable AttachmentRef data) {}
