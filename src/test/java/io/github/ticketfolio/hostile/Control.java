package io.github.ticketfolio.hostile;

/** How a careless program would put a payload into its page. */
public enum Control {
  /** As it is. */
  RAW,
  /** Decoded once, then through a Markdown parser that lets everything pass. */
  MARKDOWN,
  /** As part of a Thymeleaf template. */
  TEMPLATE
}
