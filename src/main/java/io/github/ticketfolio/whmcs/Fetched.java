package io.github.ticketfolio.whmcs;

/**
 * An answer together with what it says, so that nobody has to read it twice.
 *
 * @param answer the bytes as received, and how they were had
 * @param reading what they say
 */
public record Fetched<T>(Answer answer, Reading<T> reading) {}
