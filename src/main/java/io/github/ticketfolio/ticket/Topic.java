package io.github.ticketfolio.ticket;

/**
 * What an index says a ticket is about; all text as stored.
 *
 * @param department the department, and its name as far as anyone told it
 * @param status the status
 * @param priority the priority
 * @param clientId the billing client, 0 for a guest
 * @param requestor the requestor's name
 */
public record Topic(
    Department department, String status, String priority, long clientId, String requestor) {}
