package io.github.ticketfolio.page;

/**
 * What an index says a ticket is about; all text as stored.
 *
 * @param department the department's name
 * @param status the status
 * @param priority the priority
 * @param clientId the billing client, 0 for a guest
 * @param requestor the requestor's name
 */
public record Topic(
    String department, String status, String priority, long clientId, String requestor) {}
