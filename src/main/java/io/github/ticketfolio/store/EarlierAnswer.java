package io.github.ticketfolio.store;

import java.util.Arrays;

/**
 * An answer that a later one has replaced, as it lies in the store. It is history and not what a
 * page stands on, so nothing of it has been checked: who reads it has to.
 *
 * @param body the bytes; not copied, so nobody may change them
 * @param sha256 what their SHA-256 was when they arrived
 * @param fetchedAt when they arrived, such as {@code 2024-11-30T04:05:06Z}
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look at the content
public record EarlierAnswer(byte[] body, String sha256, String fetchedAt) {
  @Override
  public boolean equals(Object other) {
    return other instanceof EarlierAnswer that
        && Arrays.equals(body, that.body)
        && sha256.equals(that.sha256)
        && fetchedAt.equals(that.fetchedAt);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return "EarlierAnswer[" + fetchedAt + ", " + body.length + " bytes]";
  }
}
