package io.github.ticketfolio.page;

/**
 * A ticket that could not be archived.
 *
 * @param ticket the number or id it was asked by
 * @param reason why, in words
 */
public record FailedTicket(String ticket, String reason) {}
