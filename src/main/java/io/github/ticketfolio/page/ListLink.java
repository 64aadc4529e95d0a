package io.github.ticketfolio.page;

/**
 * How another page names a list and finds it.
 *
 * @param topic what its tickets have in common
 * @param tickets how many there are
 * @param href the path of its first page inside the archive, or that of its only ticket
 */
public record ListLink(ListTopic topic, int tickets, String href) {}
