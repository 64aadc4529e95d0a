package io.github.ticketfolio.ticket;

/** The size of a printed page. */
public enum Paper {
  /** 210 by 297 mm. */
  A4,
  /** 8.5 by 11 inches. */
  LETTER
}
