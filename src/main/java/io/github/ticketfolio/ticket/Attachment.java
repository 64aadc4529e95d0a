package io.github.ticketfolio.ticket;

/**
 * A file that an answer names.
 *
 * @param fileName the name as received: hostile input, never a path
 * @param index the index to ask for the file with, as WHMCS gave it; not the position in the list
 */
public record Attachment(String fileName, int index) {}
