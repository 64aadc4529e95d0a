package io.github.ticketfolio.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a message is an HTML mail: it is a document, or it starts with a block tag and
 * has another one, or it holds at least three, every second of its lines has one and it is not
 * Markdown. A tag that somebody merely writes about stays text.
 */
final class HtmlSigns {
  private static final Set<String> DOCUMENT = Set.of("html", "head", "body");

  private HtmlSigns() {}

  static boolean in(String text) {
    int first = text.indexOf('<');
    if (first < 0 || text.indexOf('>', first) < 0) {
      return false;
    }
    boolean leads = text.substring(0, first).isBlank();
    if (leads && text.regionMatches(true, first, "<!doctype html", 0, 14)) {
      return true;
    }
    Tag lead = leads ? TagReader.read(text, first) : null;
    if (lead != null && DOCUMENT.contains(lead.name())) {
      return true;
    }
    return isDominated(text, isBlock(lead));
  }

  /** Below the last tag of a mail stands nothing; below pasted markup stands the question. */
  private static boolean isDominated(String text, boolean led) {
    int tags = 0;
    int lines = 0;
    int tagged = 0;
    int behind = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      int here = blockTags(line);
      tags += here;
      tagged += here > 0 ? 1 : 0;
      lines += line.isBlank() ? 0 : 1;
      behind = here > 0 ? 0 : behind + (line.isBlank() ? 0 : 1);
    }
    return (led && tags >= 2 && behind < 2)
        || (tags >= 3 && behind < 3 && tagged * 2 >= lines && !MarkdownSigns.in(text));
  }

  private static int blockTags(String line) {
    int count = 0;
    int at = line.indexOf('<');
    while (at >= 0) {
      count += isBlock(TagReader.read(line, at)) ? 1 : 0;
      at = line.indexOf('<', at + 1);
    }
    return count;
  }

  private static boolean isBlock(@Nullable Tag tag) {
    return tag != null && HtmlTags.isBlock(tag.name());
  }
}
