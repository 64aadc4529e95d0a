package io.github.ticketfolio.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.redaction.TicketWalk.Kind;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A ticket without the values that its copy must not hold. */
public final class RedactedTicket {
  private final Redaction redaction;
  private final Register register;
  private final TicketFinds finds;
  private final Ticket ticket;

  RedactedTicket(Redaction redaction, Register register, Ticket original, List<Ticket> earlier) {
    this.redaction = redaction;
    this.register = register;
    finds = new TicketFinds(redaction, original, earlier);
    ticket = redacted(original);
  }

  private Ticket redacted(Ticket original) {
    return redaction.isNone() ? original : TicketWalk.through(original, this::text);
  }

  /** What was said of the ticket before. */
  public Ticket earlier(Ticket original) {
    return redacted(original);
  }

  /** The ticket. */
  public Ticket ticket() {
    return ticket;
  }

  /** A text about the ticket, which may quote it. */
  public String text(String text) {
    return text(Kind.TEXT, text);
  }

  private String text(Kind kind, String text) {
    return Redactor.replace(text, finds.in(kind, text), register);
  }

  /** A file of the ticket; empty where it is no text, so that nobody knows what it holds. */
  public Optional<byte[]> file(byte[] content) {
    return redaction.isNone()
        ? Optional.of(content)
        : TextFile.text(content).map(text -> text(Kind.TEXT, text).getBytes(UTF_8));
  }

  /** The rule whose value, of any ticket, a finished text holds; empty where it holds none. */
  public Optional<String> leak(String finished) {
    return redaction.isNone() ? Optional.empty() : Redactor.leak(redaction, register, finished);
  }

  /**
   * The rule that found a value in this ticket whose letters and digits a finished text holds,
   * whatever stands between them; empty where there is none.
   *
   * @param own makes the same of {@link #blank}: the words of the program may hold them, too,
   *     whoever chose the value
   */
  public Optional<String> likeness(String finished, Supplier<String> own) {
    if (redaction.isNone()) {
      return Optional.empty();
    }
    List<Range> alike = finds.known().in(Redactor.seen(finished));
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    Set<String> chance =
        finds.known().in(Redactor.seen(own.get())).stream()
            .map(range -> range.find().key())
            .collect(Collectors.toSet());
    return alike.stream()
        .filter(range -> !chance.contains(range.find().key()))
        .map(range -> range.rule().name())
        .findFirst();
  }

  /** What was said of the ticket without a word of it, but with its number. */
  public static Ticket blank(Ticket ticket) {
    return TicketWalk.through(ticket, (kind, text) -> kind == Kind.NUMBER ? text : "\u2026");
  }
}
