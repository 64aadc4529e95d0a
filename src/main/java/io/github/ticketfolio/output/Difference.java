package io.github.ticketfolio.output;

/**
 * How a file differs from an archive's manifest.
 *
 * @param path the file, relative to the archive
 * @param kind what is wrong
 */
public record Difference(String path, Kind kind) {
  /** What is wrong with a file. */
  public enum Kind {
    /** Its content is not what the manifest says. */
    CHANGED,
    /** The manifest lists it and it is not there. */
    MISSING,
    /** It is there and the manifest does not list it. */
    EXTRA
  }
}
