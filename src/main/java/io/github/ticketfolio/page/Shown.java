package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Tally;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what a finished ticket page shows, by the ids of its entries and of the rows of its
 * register. It asks the page and not the ticket, so that a theme that drops any of them is found
 * out. No text of a ticket can pass for one: a page holds no {@code <} of theirs but those of the
 * tags that the sanitiser lets through, and none of these has an id.
 */
final class Shown {
  private static final String ID = "id=\"";
  private static final Pattern ANCHOR = Pattern.compile("([rna])-[0-9-]+\"");

  private final String html;
  private int messages;
  private int notes;
  private int files;

  private Shown(String html) {
    this.html = html;
  }

  static Tally in(String html) {
    Shown shown = new Shown(html);
    shown.count();
    return new Tally(shown.messages, shown.notes, shown.files);
  }

  /** Looks for ids and not for tags, of which a page has hundreds of times as many. */
  private void count() {
    Matcher anchor = ANCHOR.matcher(html);
    boolean inTag = false;
    int from = 0;
    for (int id = html.indexOf(ID); id >= 0; id = html.indexOf(ID, from)) {
      inTag = isInTag(from, id, inTag);
      from = id + ID.length();
      if (inTag
          && Character.isWhitespace(html.charAt(id - 1))
          && anchor.region(from, html.length()).lookingAt()) {
        add(html.charAt(from));
      }
    }
  }

  /** Reads no character twice, however many ids there are. */
  private boolean isInTag(int from, int id, boolean before) {
    for (int i = id - 1; i >= from; i--) {
      char c = html.charAt(i);
      if (c == '<' || c == '>') {
        return c == '<';
      }
    }
    return before;
  }

  private void add(char kind) {
    switch (kind) {
      case 'r' -> messages++;
      case 'n' -> notes++;
      default -> files++;
    }
  }
}
