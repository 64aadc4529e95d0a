package io.github.ticketfolio.archive;

/**
 * What {@link Doctor} found about one thing.
 *
 * @param check what was looked at, in a word or two
 * @param state how it is
 * @param text what was found and, where it is not good, how to mend it; one line, which may quote
 *     the server
 */
public record Finding(String check, State state, String text) {
  /** How it is. */
  public enum State {
    /** As it should be. */
    OK,
    /** An archive can be made, but lacks something. */
    WARNING,
    /** No whole archive can be made. */
    FAILED,
    /** Nobody knows. */
    UNKNOWN
  }
}
