package io.github.ticketfolio.page;

import org.jspecify.annotations.Nullable;

/**
 * What every page begins with.
 *
 * @param title the title
 * @param policy the content security policy
 * @param copy which copy of the tickets it belongs to
 * @param mark whose it is; null where it names nobody
 * @param sheets its style sheets
 * @param script the theme's script; empty where a page has none
 */
record Head(
    String title,
    String policy,
    Copy copy,
    Brand.@Nullable Mark mark,
    Sheets sheets,
    String script) {

  /**
   * For whom a copy is, and in which language.
   *
   * @param language the language's tag
   * @param direction {@code ltr} or {@code rtl}
   * @param audience {@code internal} or {@code customer}
   * @param banner whose copy it is, in words
   * @param says what that means
   * @param redacted by which rules it is redacted, in words; null where it is not
   */
  record Copy(
      String language,
      String direction,
      String audience,
      String banner,
      String says,
      @Nullable String redacted) {}

  /**
   * Style sheets.
   *
   * @param style the theme's
   * @param modern rules that are newer than the HTML checkers know
   * @param paper the texts in the margins of the printed page
   */
  record Sheets(String style, String modern, String paper) {}
}
