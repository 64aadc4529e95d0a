package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import io.github.ticketfolio.ticket.Topic;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What WHMCS knows beside its tickets, which mostly hold ids. All text is as stored: HTML entities
 * are not decoded. Immutable.
 *
 * @param departments the departments' names by id
 * @param statusColours the statuses' colours by title, such as {@code #779500}; titles are found
 *     whatever their case
 * @param staff the staff members' names by id
 */
public record Names(
    Map<Long, String> departments, Map<String, String> statusColours, Map<Long, String> staff) {
  /** Nothing is known. */
  public static final Names NONE = new Names(Map.of(), Map.of(), Map.of());

  /** Nothing else may reach a page's attribute, wherever the colour was checked before. */
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?");

  public Names {
    departments = Map.copyOf(departments);
    statusColours = caseBlind(statusColours);
    staff = Map.copyOf(staff);
  }

  /** Of titles that differ only in case, always the same one counts. */
  private static Map<String, String> caseBlind(Map<String, String> colours) {
    TreeMap<String, String> byTitle = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    new TreeMap<>(colours).forEach(byTitle::putIfAbsent);
    return Collections.unmodifiableMap(byTitle);
  }

  /** The department's name, as its ticket has it or else by its id; empty when neither is known. */
  String department(Department department) {
    boolean named = !department.name().isBlank();
    return named ? department.name() : departments.getOrDefault(department.id(), "");
  }

  /** The subject as stored, without the key that opens the ticket. */
  public static String subject(Ticket ticket) {
    return Withheld.in(ticket.subject(), ticket.identity().accessKey());
  }

  /**
   * What index and lists say of a ticket.
   *
   * @param href its page's path inside the archive
   */
  public TicketSummary summary(Ticket ticket, String href) {
    Department department = ticket.handling().department();
    AccessKey key = ticket.identity().accessKey();
    return new TicketSummary(
        ticket.id(),
        new TicketLink(ticket.number(), subject(ticket), href),
        new Topic(
            new Department(department.id(), department(department)),
            ticket.handling().status(),
            ticket.handling().priority(),
            ticket.about().requestor().clientId(),
            Withheld.in(AuthorName.ofRequestor(ticket), key)),
        Times.of(ticket),
        Counts.of(ticket));
  }

  /** The colour of a ticket's status; null when it has none, or none that is safe to print. */
  @Nullable String statusColour(String status) {
    String colour = statusColours.getOrDefault(status, "");
    return COLOUR.matcher(colour).matches() ? colour : null;
  }

  /** Whom a ticket is flagged to, in words; empty for nobody. */
  String flaggedTo(Handling handling, Wording wording) {
    return handling.flaggedTo() == 0 ? "" : flaggedTo(handling.flaggedTo(), wording);
  }

  /** A staff member in words. */
  String flaggedTo(long id, Wording wording) {
    String name = Line.of(staff.getOrDefault(id, ""));
    return name.isEmpty() ? wording.text("person.staff", id) : wording.text("with.id", name, id);
  }
}
