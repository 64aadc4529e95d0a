package io.github.ticketfolio.archive;

import java.nio.file.Path;

/**
 * How a store is compared with WHMCS.
 *
 * @param source the WHMCS installation and the credentials for it
 * @param store the file with the answers; it is only read
 * @param concurrency how many calls may be in flight, at least 1
 * @param rate how many calls may begin in a second, or 0 for as many as there can be
 * @param listed whether WHMCS' list is believed, so that no ticket is asked for
 */
public record PruneOptions(
    Source source, Path store, int concurrency, double rate, boolean listed) {}
