package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.store.Choices;
import io.github.ticketfolio.store.Choices.Chosen;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.TicketLink;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one ticket's page leads to: the tickets of the same client, and those whose numbers stand
 * in its messages. It remembers what it was asked, so that a later run can ask again.
 */
final class Links {
  private final @Nullable Choices choices;
  private final TicketKey key;
  private final @Nullable TicketLink previous;
  private final @Nullable TicketLink next;
  private final Set<Integer> asked = new HashSet<>();

  private Links(
      @Nullable Choices choices,
      TicketKey key,
      Optional<TicketKey> previous,
      Optional<TicketKey> next) {
    this.choices = choices;
    this.key = key;
    this.previous = previous.map(Links::link).orElse(null);
    this.next = next.map(Links::link).orElse(null);
  }

  /** Those of a ticket of an archive. */
  static Links of(Chosen ticket, Choices choices) throws StoreException {
    return new Links(choices, ticket.key(), choices.previous(ticket), choices.next(ticket));
  }

  /** A ticket that is in no archive leads nowhere. */
  static Links alone(TicketKey key) {
    return new Links(null, key, Optional.empty(), Optional.empty());
  }

  /** The name and place of a ticket's page. */
  static TicketLink link(TicketKey key) {
    return new TicketLink(key.number(), key.subject(), path(key).page());
  }

  static TicketPath path(TicketKey key) {
    return TicketPath.of(key.ticketId(), key.number(), key.opened());
  }

  /** The same client's ticket opened before, or null. */
  @Nullable TicketLink previous() {
    return previous;
  }

  /** The same client's ticket opened after, or null. */
  @Nullable TicketLink next() {
    return next;
  }

  /** The page of the only ticket with a number, as somebody typed it; empty for its own. */
  Optional<String> page(String number) {
    if (choices == null) {
      return Optional.empty();
    }
    asked.add(Choices.mark(number));
    try {
      return choices
          .numbered(number)
          .filter(found -> found.ticketId() != key.ticketId())
          .map(found -> path(found).page());
    } catch (StoreException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The marks of all numbers it was asked for. */
  Set<Integer> mentions() {
    return asked;
  }
}
