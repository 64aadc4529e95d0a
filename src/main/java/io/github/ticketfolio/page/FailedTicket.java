package io.github.ticketfolio.page;

/**
 * A ticket that could not be archived as asked; it may have a page of an earlier answer.
 *
 * @param ticket the number or id it was asked by
 * @param reason why, in words
 */
public record FailedTicket(String ticket, String reason) {}
