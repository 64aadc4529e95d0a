package io.github.ticketfolio.ticket;

/**
 * Someone who wrote, as an answer describes him. Every part may be blank.
 *
 * @param clientId {@code userid}: WHMCS' billing client, 0 for a guest
 * @param contactId {@code contactid}, 0 for none
 * @param name {@code name}
 * @param email {@code email}
 * @param requestor the {@code requestor_*} fields of WHMCS 8
 */
public record Person(
    long clientId, long contactId, String name, String email, Requestor requestor) {}
