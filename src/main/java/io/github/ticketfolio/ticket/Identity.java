package io.github.ticketfolio.ticket;

/**
 * What identifies a ticket.
 *
 * @param result the answer's {@code result}; {@code success} for every ticket that was read
 * @param id the internal id, {@code ticketid} (or {@code id})
 * @param number the public number, {@code tid}: free text of an admin's mask, such as {@code 00417}
 * @param accessKey {@code c}, which opens the ticket for anyone who knows the number
 */
public record Identity(String result, long id, String number, AccessKey accessKey) {}
