package io.github.ticketfolio.ticket;

/**
 * A ticket's client access key, {@code c}: a secret that must not reach a page, an index, a log or
 * a search file. Printing the record does not print the key.
 *
 * @param value the key, or the empty string
 */
public record AccessKey(String value) {
  @Override
  public String toString() {
    return "AccessKey[hidden]";
  }
}
