package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Period;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of a ticket list. Text is as received.
 *
 * @param id the internal id, 0 where the row gives none
 * @param number the public number, possibly empty
 * @param state what else the row tells
 */
public record TicketRow(long id, String number, State state) {

  /**
   * What a list tells about a ticket besides its name; it changes with the ticket.
   *
   * @param department its department; the name is often missing here
   * @param clientId {@code userid}: the client it belongs to, 0 for guests
   * @param status free text, set by the admin
   * @param period when it was opened and last answered
   */
  public record State(Department department, long clientId, String status, Period period) {}

  /** {@code deptid}. */
  public long departmentId() {
    return state.department().id();
  }

  /** {@code userid}: the client, 0 for guests. */
  public long clientId() {
    return state.clientId();
  }

  /** The status, in the words of the installation. */
  public String status() {
    return state.status();
  }

  /** When it was opened, in the server's local time; null where the row does not tell. */
  public @Nullable LocalDateTime opened() {
    return state.period().opened();
  }

  /** When it was last answered, in the server's local time; null where the row does not tell. */
  public @Nullable LocalDateTime lastReply() {
    return state.period().lastReply();
  }
}
