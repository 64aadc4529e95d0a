package io.github.ticketfolio.page;

/**
 * A link of a page.
 *
 * @param href a vetted address: one of this page's anchors or a path inside the archive
 * @param text the words
 */
record Link(String href, String text) {}
