package io.github.ticketfolio.page;

import org.jspecify.annotations.Nullable;

/**
 * A name and its value in a list of facts.
 *
 * @param label the name
 * @param text the value; empty when it is a moment
 * @param moment the value as a point in time, or null
 * @param code true for hashes and commands
 */
record Fact(String label, String text, @Nullable Moment moment, boolean code) {}
