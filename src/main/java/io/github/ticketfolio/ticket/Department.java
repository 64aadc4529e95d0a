package io.github.ticketfolio.ticket;

/**
 * A support department.
 *
 * @param id {@code deptid}
 * @param name {@code deptname}, possibly empty
 */
public record Department(long id, String name) {}
