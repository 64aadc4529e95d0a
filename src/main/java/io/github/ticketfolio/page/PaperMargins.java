package io.github.ticketfolio.page;

/**
 * What the margins of a printed page say.
 *
 * @param subject which document it is
 * @param audience for whom
 * @param origin where it came from
 */
record PaperMargins(String subject, String audience, String origin) {
  private static final int LONGEST = 80;

  /** Custom properties for the theme's {@code @page} rule. */
  String style(Wording wording) {
    return ":root{--paper-subject:"
        + quoted(subject)
        + ";--paper-audience:"
        + quoted(audience)
        + ";--paper-origin:"
        + quoted(origin)
        + ";--paper-page:"
        + quoted(wording.text("paper.page"))
        + ";--paper-of:"
        + quoted(wording.text("paper.of"))
        + "}";
  }

  /** A CSS string. Everything but plain letters, digits and spaces is escaped. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              boolean plain = c == ' ' || (c < 128 && Character.isLetterOrDigit(c));
              out.append(plain ? Character.toString(c) : "\\" + Integer.toHexString(c) + " ");
            });
    return out.append('"').toString();
  }
}
