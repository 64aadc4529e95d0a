package io.github.ticketfolio.output;

/**
 * A file of an archive.
 *
 * @param path where it is inside the archive
 * @param sha256 of its content
 * @param length in bytes
 * @param modified when it was written, in nanoseconds, as the disk keeps it
 */
public record Written(String path, String sha256, long length, long modified) {}
