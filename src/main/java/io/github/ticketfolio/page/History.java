package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What WHMCS answered about a ticket before the answer that its page is made of.
 *
 * @param versions the earlier answers, the oldest first
 * @param unread those that cannot be read
 */
public record History(List<Version> versions, List<Unread> unread) {
  /** There was no earlier answer, or it is not for the audience. */
  public static final History NONE = new History(List.of(), List.of());

  public History {
    versions = List.copyOf(versions);
    unread = List.copyOf(unread);
  }

  /**
   * An answer.
   *
   * @param ticket what it says
   * @param fetchedAt when it was received
   * @param sha256 the SHA-256 of its bytes in lower-case hex
   */
  public record Version(Ticket ticket, Instant fetchedAt, String sha256) {}

  /**
   * An answer that cannot be read.
   *
   * @param fetchedAt when it was received, as the store has it
   * @param sha256 the SHA-256 of its bytes, as the store has it
   * @param reason why, in English
   */
  public record Unread(String fetchedAt, String sha256, String reason) {}

  /** What the earlier answers say, the oldest first. */
  public List<Ticket> tickets() {
    return versions.stream().map(Version::ticket).toList();
  }

  /** The same with other tickets and reasons: what a copy may hold of them. */
  public History as(UnaryOperator<Ticket> copy, UnaryOperator<String> words) {
    return new History(
        versions.stream()
            .map(one -> new Version(copy.apply(one.ticket()), one.fetchedAt(), one.sha256()))
            .toList(),
        unread.stream()
            .map(one -> new Unread(one.fetchedAt(), one.sha256(), words.apply(one.reason())))
            .toList());
  }

  boolean isEmpty() {
    return versions.isEmpty() && unread.isEmpty();
  }
}
