package io.github.ticketfolio.redaction;

import io.github.ticketfolio.redaction.TicketWalk.Kind;
import io.github.ticketfolio.ticket.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through all that a copy will be made of, and numbers the values in it: first what belongs
 * to no ticket, then the tickets in the order of their ids. Not thread-safe.
 */
public final class Survey {
  /** A file of more bytes is not read, and so cannot be redacted. */
  public static final int LONGEST_FILE = 1 << 20;

  private final Redaction redaction;
  private final Register register = new Register();
  private final Map<Long, String> subjects = new HashMap<>();

  public Survey(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Takes in a text that belongs to no ticket. */
  public void text(String text) {
    redaction.all().in(text).forEach(register::take);
  }

  /**
   * Takes in a ticket as the copy will hold it.
   *
   * @param earlier what was said of it before
   * @param files the contents of its files; those that are no text are left alone
   */
  public void ticket(Ticket ticket, List<Ticket> earlier, List<byte[]> files) {
    TicketFinds finds = new TicketFinds(redaction, ticket, earlier);
    take(ticket, finds);
    earlier.forEach(before -> take(before, finds));
    for (byte[] file : files) {
      TextFile.text(file).ifPresent(text -> finds.in(Kind.TEXT, text).forEach(register::take));
    }
    register.ticket(ticket.id());
    noteSubject(ticket, finds);
  }

  private void take(Ticket ticket, TicketFinds finds) {
    TicketWalk.through(
        ticket,
        (kind, text) -> {
          finds.in(kind, text).forEach(register::take);
          return text;
        });
  }

  /** Lists know of a ticket no more than its subject, in which other texts may have found more. */
  private void noteSubject(Ticket ticket, TicketFinds finds) {
    String subject = ticket.subject();
    String whole = Redactor.replace(subject, finds.in(Kind.TEXT, subject), register);
    if (!whole.equals(Redactor.replace(subject, redaction.all().in(subject), register))) {
      subjects.put(ticket.id(), whole);
    }
  }

  /** What redacts the copy; nothing more can be taken in. */
  public Redactor redactor() {
    return new Redactor(redaction, register, subjects);
  }
}
