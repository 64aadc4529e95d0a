package io.github.ticketfolio.message;

import java.util.ArrayList;
import java.util.List;

/**
 * What an HTML mail carries and no mail program shows: its style sheets, its comments and the marks
 * for one program only. They are kept behind the message, folded.
 */
final class HiddenParts {
  private final List<String> parts = new ArrayList<>();
  private int styles;
  private int comments;

  void style(String sheet) {
    if (!sheet.isBlank()) {
      styles++;
      parts.add(sheet);
    }
  }

  void comment(String comment) {
    comments++;
    parts.add(comment);
  }

  void write(StringBuilder out) {
    if (parts.isEmpty()) {
      return;
    }
    out.append("<details class=\"hidden\"><summary>Not shown in the mail itself: ");
    out.append(styles == 0 ? "" : styles == 1 ? "1 style sheet" : styles + " style sheets");
    out.append(styles == 0 || comments == 0 ? "" : " and ");
    out.append(comments == 0 ? "" : comments == 1 ? "1 comment" : comments + " comments");
    out.append("</summary>");
    for (String part : parts) {
      out.append("<pre><code>").append(Markup.escape(VisibleText.of(part).strip()));
      out.append("</code></pre>");
    }
    out.append("</details>");
  }
}
