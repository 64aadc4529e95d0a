package io.github.ticketfolio.message;

/**
 * A message ready for a page.
 *
 * @param html its markup
 * @param remark why the message is shown as plain paragraphs although it looked like Markdown, or
 *     empty
 */
public record RenderedMessage(SafeHtml html, String remark) {}
