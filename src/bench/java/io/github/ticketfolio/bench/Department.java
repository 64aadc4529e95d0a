package io.github.ticketfolio.bench;

/**
 * A department of the made-up company.
 *
 * @param id from 1
 * @param name as typed
 */
record Department(int id, String name) {}
