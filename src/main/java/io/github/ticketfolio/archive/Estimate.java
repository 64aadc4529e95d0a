package io.github.ticketfolio.archive;

import java.time.Duration;

/**
 * What a run would do.
 *
 * @param tickets how many tickets it would ask for
 * @param atMost true when they are fewer, because WHMCS cannot be asked for a part of the query
 * @param calls how many calls that takes, without those for attachments
 * @param sample how many tickets were fetched to find out how long it takes
 * @param sampled how long these took, one after the other
 * @param total how long all calls would take
 */
public record Estimate(
    long tickets, boolean atMost, long calls, int sample, Duration sampled, Duration total) {}
