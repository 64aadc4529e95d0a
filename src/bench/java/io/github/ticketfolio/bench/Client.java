package io.github.ticketfolio.bench;

/**
 * Who wrote to support.
 *
 * @param id WHMCS' billing client
 * @param name as typed
 * @param email an address below a reserved domain
 */
record Client(long id, String name, String email) {}
