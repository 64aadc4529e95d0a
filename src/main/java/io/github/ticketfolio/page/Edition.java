package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Audience;
import java.util.List;

/**
 * Which of all possible editions of an archive this is.
 *
 * @param audience for whom it is
 * @param language the language of its own words, such as {@code de}; messages stay as written
 * @param theme the templates and assets
 * @param redactedBy the names of the rules by which it is redacted; none where it is not
 */
public record Edition(Audience audience, String language, Theme theme, List<String> redactedBy) {
  /** The language that is always there. */
  public static final String ENGLISH = "en";

  public Edition {
    redactedBy = List.copyOf(redactedBy);
  }

  /** One that is not redacted. */
  public Edition(Audience audience, String language, Theme theme) {
    this(audience, language, theme, List.of());
  }
}
