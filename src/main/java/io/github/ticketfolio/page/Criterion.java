package io.github.ticketfolio.page;

/**
 * What tickets of a selection have in common.
 *
 * @param key as a wording knows it: {@code all}, {@code named}, {@code department}, {@code client},
 *     {@code status}, {@code opened-since}, {@code opened-until} or {@code updated-since}
 * @param value its value, as somebody typed it; a time in ISO form; how many tickets were named
 */
public record Criterion(String key, String value) {}
