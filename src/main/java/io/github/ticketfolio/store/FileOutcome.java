package io.github.ticketfolio.store;

/**
 * What became of an attachment.
 *
 * @param sha256 SHA-256 of the content, or empty where it could not be had
 * @param failure why it could not be had, or empty
 */
public record FileOutcome(String sha256, String failure) {
  /** True when the store holds the content. */
  public boolean isStored() {
    return !sha256.isEmpty();
  }
}
