package io.github.ticketfolio.whmcs;

/**
 * What a {@link Client} has sent.
 *
 * @param calls the requests, repeated ones among them
 * @param retries those that repeated another because it had failed
 */
public record Traffic(long calls, long retries) {}
