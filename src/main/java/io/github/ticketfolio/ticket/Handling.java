package io.github.ticketfolio.ticket;

/**
 * Where a ticket stands and who deals with it.
 *
 * @param department the department it is in
 * @param status free text set by the admin, such as {@code Open} or {@code Pending Vendor}
 * @param priority {@code Low}, {@code Medium} or {@code High}
 * @param openedBy {@code admin}: the staff member who opened it, or empty
 * @param flaggedTo {@code flag}: the id of the staff member it is flagged to, 0 for none
 */
public record Handling(
    Department department, String status, String priority, String openedBy, long flaggedTo) {}
