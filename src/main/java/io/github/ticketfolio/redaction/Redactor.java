package io.github.ticketfolio.redaction;

import io.github.ticketfolio.redaction.TicketWalk.Kind;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts tokens in place of all values that a copy must not hold. What it promises:
 *
 * <ul>
 *   <li>The same value has the same token in all tickets, fields and files.
 *   <li>No tag and no entity is cut in half, and a token means nothing in Markdown or HTML.
 *   <li>The time grows with the text only, whatever is in it.
 * </ul>
 *
 * It may be used by many threads.
 */
public final class Redactor {
  /** Changes nothing. */
  public static final Redactor NONE = new Survey(Redaction.NONE).redactor();

  /** The program's own; what is in them no ticket has said. */
  private static final Pattern UNSEEN = Pattern.compile("(?s)<(style|script)\\b.*?</\\1>");

  private final Redaction redaction;
  private final Register register;
  private final Map<Long, String> subjects;

  Redactor(Redaction redaction, Register register, Map<Long, String> subjects) {
    this.redaction = redaction;
    this.register = register;
    this.subjects = subjects;
  }

  /** True when it changes nothing. */
  public boolean isNone() {
    return redaction.isNone();
  }

  /** A text that belongs to no ticket. */
  public String text(String text) {
    return replaced(Kind.TEXT, text);
  }

  /** The number of a ticket. */
  public String number(String number) {
    return replaced(Kind.NUMBER, number);
  }

  /** The subject of a ticket, as its page has it. */
  public String subject(long ticketId, String subject) {
    String noted = subjects.get(ticketId);
    return noted == null ? text(subject) : noted;
  }

  private String replaced(Kind kind, String text) {
    return replace(text, TicketFinds.find(redaction, kind, text), register);
  }

  static String replace(String text, List<Range> ranges, Register register) {
    if (ranges.isEmpty()) {
      return text;
    }
    Tags tags = Tags.in(text);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (Range range : ranges) {
      out.append(text, done, range.from()).append(register.token(range));
      out.append(tags.bare(range.from(), range.to()));
      done = range.to();
    }
    return out.append(text, done, text.length()).toString();
  }

  /** A ticket, and what came with it. */
  public RedactedTicket ticket(Ticket ticket) {
    return ticket(ticket, List.of());
  }

  /**
   * A ticket of which earlier answers are known.
   *
   * @param earlier what they say
   */
  public RedactedTicket ticket(Ticket ticket, List<Ticket> earlier) {
    return new RedactedTicket(redaction, register, ticket, earlier);
  }

  /** The rule whose value, of any ticket, a finished text holds; empty where it holds none. */
  public Optional<String> leak(String finished) {
    return isNone() ? Optional.empty() : leak(redaction, register, finished);
  }

  static Optional<String> leak(Redaction redaction, Register register, String finished) {
    return redaction.ofFinished().inFinished(seen(finished)).stream()
        .filter(register::has)
        .map(range -> range.rule().name())
        .findFirst();
  }

  /** What tickets may have said of a finished text. */
  static String seen(String finished) {
    return UNSEEN.matcher(finished).replaceAll(" ");
  }

  /** What tells the rules, and the numbers of a ticket's values, from others. */
  public String fingerprint(long ticketId) {
    return isNone() ? "" : redaction.fingerprint() + " " + register.sum(ticketId);
  }

  /** How many places each rule has found, by its name. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = register.counts();
    redaction.names().forEach(name -> counts.putIfAbsent(name, 0L));
    return counts;
  }
}
