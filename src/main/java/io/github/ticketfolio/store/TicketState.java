package io.github.ticketfolio.store;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stood when it was fetched: what a list is searched by, and what shows that it has
 * changed since.
 *
 * @param departmentId the department's id, 0 where there is none
 * @param department its name, as WHMCS stores it, possibly empty
 * @param status the status, as WHMCS stores it
 * @param lastReply in the server's local time; null where not recorded
 */
public record TicketState(
    long departmentId, String department, String status, @Nullable LocalDateTime lastReply) {}
