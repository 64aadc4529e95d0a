package io.github.ticketfolio.bench;

import java.time.LocalDateTime;

/**
 * A reply or a note.
 *
 * @param id 0 for the opening message
 * @param staff the name of the one who wrote it, or empty where the client did
 * @param date in the server's local time
 * @param message the text
 * @param removedFile the name of an attachment that WHMCS has pruned, or empty
 */
record Post(long id, String staff, LocalDateTime date, Message message, String removedFile) {}
