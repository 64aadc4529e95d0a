package io.github.ticketfolio.faults;

import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the calls alone which tickets a program must have finished, though it may be killed at
 * any moment and cannot be asked.
 *
 * <p>The rule: a program of so many workers takes one ticket after the other in each of them, with
 * all its files, and saves what it got before it goes on. So when every worker has a call about
 * another ticket in flight, nobody is left who could still be busy with a ticket whose answer went
 * out before: that one is finished. No clock is needed, and nothing is assumed about how soon a
 * worker saves.
 *
 * <p>Thread-safe.
 */
final class Workers implements Watch {
  private final int count;

  /** Which ticket a file belongs to, by what it is asked for with. */
  private final Map<String, Long> owners = new HashMap<>();

  /** The tickets that calls in flight are about. */
  private final Map<Call, Long> busy = new HashMap<>();

  private final Set<Long> answered = new HashSet<>();
  private final Set<Long> finished = new HashSet<>();
  private final Set<Long> askedAgain = new LinkedHashSet<>();
  private int asked;

  Workers(int count, List<Ticket> tickets) {
    this.count = count;
    for (Ticket ticket : tickets) {
      for (TicketFile file : ticket.files()) {
        owners.put(file.ref().owner().word() + file.ref().relatedId(), ticket.id());
      }
    }
  }

  /** Another process begins: what the one before it was doing will never be done. */
  synchronized void restart() {
    busy.clear();
    answered.clear();
  }

  @Override
  public synchronized void entered(Call call) {
    Long ticket = ticketOf(call);
    if (ticket == null) {
      return;
    }
    asked++;
    if (finished.contains(ticket)) {
      askedAgain.add(ticket);
    }
    busy.put(call, ticket);
    if (busy.size() == count) {
      Set<Long> left = new HashSet<>(answered);
      left.removeAll(busy.values());
      finished.addAll(left);
    }
  }

  @Override
  public synchronized void left(Call call) {
    Long ticket = busy.remove(call);
    if (ticket != null && call.isGetTicket()) {
      answered.add(ticket);
    }
  }

  /** The ticket that a call of a worker is about; null for the list and the like. */
  private @Nullable Long ticketOf(Call call) {
    return call.isGetTicket()
        ? Long.valueOf(call.field("ticketid"))
        : owners.get(call.field("type") + call.field("relatedid"));
  }

  /** How many calls were about a ticket or its files. */
  synchronized int asked() {
    return asked;
  }

  /** How many tickets are finished for certain. */
  synchronized int finished() {
    return finished.size();
  }

  /** The finished tickets that were asked for again. */
  synchronized List<Long> askedAgain() {
    return List.copyOf(askedAgain);
  }
}
