package io.github.ticketfolio.redaction;

/**
 * A value in a text.
 *
 * @param from where it begins
 * @param to behind its end
 * @param key one spelling for all spellings of the value
 * @param telling true when its letters and digits alone, without what is between them, are enough
 *     to know it by
 */
record Find(int from, int to, String key, boolean telling) {}
