package io.github.ticketfolio.store;

/**
 * What became of an attachment.
 *
 * @param state in a word
 * @param sha256 SHA-256 of the content, or empty where it could not be had
 * @param failure why it could not be had, or empty
 * @param receivedName the name it came under, which should be that of the list; empty where it came
 *     under none
 * @param largerThan the bytes it has more of than were wanted; 0 where its size was no reason
 */
public record FileOutcome(
    State state, String sha256, String failure, String receivedName, long largerThan) {

  /** What became of it. */
  public enum State {
    /** The store holds the content. */
    STORED,
    /** It could not be had; it is worth another try. */
    FAILED,
    /** WHMCS no longer has it. */
    GONE,
    /** It was not wanted because of its size. */
    TOO_LARGE
  }

  /** A file that was stored. */
  static FileOutcome stored(String sha256, String receivedName) {
    return new FileOutcome(State.STORED, sha256, "", receivedName, 0);
  }

  /** A file that could not be had. */
  public static FileOutcome failed(String reason) {
    return new FileOutcome(State.FAILED, "", reason, "", 0);
  }

  /** A file that WHMCS no longer has. */
  public static FileOutcome gone(String reason) {
    return new FileOutcome(State.GONE, "", reason, "", 0);
  }

  /** A file that was not wanted because of its size. */
  public static FileOutcome tooLarge(String reason, long largerThan) {
    return new FileOutcome(State.TOO_LARGE, "", reason, "", largerThan);
  }

  /**
   * False where WHMCS, which finds a file by its place, gave this one under another name than it
   * had listed: it may be another file.
   */
  public boolean cameAs(String listed) {
    return receivedName.isEmpty() || receivedName.equals(listed);
  }

  /** True when the store holds the content. */
  public boolean isStored() {
    return state == State.STORED;
  }
}
