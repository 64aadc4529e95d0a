package io.github.ticketfolio.archive;

/**
 * A ticket that was asked for and is not archived as asked.
 *
 * @param ticket how it was asked for, such as {@code ticket KXB-482913}
 * @param reason why, in words, with the way out
 */
public record Failure(String ticket, String reason) {}
