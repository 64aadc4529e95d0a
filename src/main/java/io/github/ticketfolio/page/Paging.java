package io.github.ticketfolio.page;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a page shows.
 *
 * @param page the page's number, from 1
 * @param pages how many pages the list has
 * @param all how many things the whole list holds
 * @param previous the path of the page before inside the archive, or null
 * @param next the path of the page after, or null
 */
public record Paging(
    int page, int pages, int all, @Nullable String previous, @Nullable String next) {}
