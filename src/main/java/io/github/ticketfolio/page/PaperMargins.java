package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Paper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the margins of a printed page say, and how large it is.
 *
 * @param subject which document it is
 * @param audience for whom
 * @param origin where it came from
 * @param paper the size of the page; null for that of the printer's paper
 */
record PaperMargins(String subject, String audience, String origin, @Nullable Paper paper) {
  private static final int LONGEST = 80;

  /** Those of a page about many tickets, on whatever paper the printer has. */
  static PaperMargins of(String title, String host, Setting setting) {
    return new PaperMargins(
        title + " · " + setting.brand().nameOr(host), setting.paperAudience(), "", null);
  }

  /** Custom properties for the theme's {@code @page} rule, and the size, which can be none. */
  String style(Wording wording) {
    String size = paper == null ? "" : "@page{size:" + paper.name().toLowerCase(Locale.ROOT) + "}";
    return size
        + ":root{--paper-subject:"
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
