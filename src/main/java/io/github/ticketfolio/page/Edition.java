package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Audience;

/**
 * Which of all possible editions of an archive this is.
 *
 * @param audience for whom it is
 * @param language the language of its own words, such as {@code de}; messages stay as written
 * @param theme the templates and assets
 */
public record Edition(Audience audience, String language, Theme theme) {
  /** The language that is always there. */
  public static final String ENGLISH = "en";
}
