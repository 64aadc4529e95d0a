package io.github.ticketfolio.ticket;

/**
 * A staff-only note.
 *
 * @param id {@code noteid}
 * @param post date, staff member, text and files
 */
public record Note(long id, Post post) implements Entry {}
