package io.github.ticketfolio.message;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;

/** The last gate: nothing becomes {@link SafeHtml} but what passes here. */
final class Sanitiser {
  private static final Cleaner CLEANER = new Cleaner(new MessageSafelist());
  static final Set<String> TEXT_BLOCKS =
      Set.of("p", "div", "ol", "ul", "dt", "dd", "td", "th", "caption", "pre", "blockquote");

  /** They scroll when they are wide, which the keyboard must be able to do. */
  static final Set<String> SCROLLING = Set.of("pre", "table");

  /** Links within tables and open formatting may move in the second pass; more are never seen. */
  private static final int PASSES = 5;

  private Sanitiser() {}

  /** Makes markup safe that this package wrote: balanced, with text escaped. */
  static SafeHtml sanitise(String html) {
    String known = KnownMarkup.finish(html);
    return new SafeHtml(known == null ? clean(html) : known);
  }

  /**
   * Makes markup safe that has an author's tags. It is parsed again until it parses to itself, so
   * that a browser builds the tree that was judged here; empty if it never does.
   */
  static Optional<SafeHtml> settle(String html) {
    String settled = clean(html);
    for (int pass = 0; pass < PASSES; pass++) {
      String again = serialise(CLEANER.clean(parse(settled)));
      if (again.equals(settled)) {
        return Optional.of(new SafeHtml(settled));
      }
      settled = again;
    }
    return Optional.empty();
  }

  /** Closes what is open and drops what closes nothing. */
  static String balance(String html) {
    return serialise(parse(html));
  }

  private static Document parse(String html) {
    return Jsoup.parseBodyFragment(html);
  }

  /** Does all of it with a parser's tree. */
  static String clean(String html) {
    Document document = parse(html);
    Quotes.foldLong(document.body());
    for (Element element : document.body().getAllElements()) {
      finish(element);
      Links.rewrite(element);
    }
    if (BidiMarks.in(html)) {
      BidiMarks marks = new BidiMarks();
      document.body().getAllElements().forEach(marks::rewrite);
    }
    return serialise(CLEANER.clean(document));
  }

  private static void finish(Element element) {
    String name = element.normalName();
    if (name.equals("p") && element.childNodeSize() == 0) {
      element.remove();
    } else if (TEXT_BLOCKS.contains(name)) {
      element.attr("dir", "auto");
    }
    if (name.equals("th") && !element.hasText()) {
      // A header that says nothing is no header, least of all to a screen reader.
      element.tagName("td");
      headRows(element);
    }
    if (SCROLLING.contains(name)) {
      element.attr("tabindex", "0");
    }
  }

  /** In a table whose corner is empty, the first cell of a row says what the row is about. */
  private static void headRows(Element corner) {
    Element head = corner.parent();
    Element table = corner.closest("table");
    if (head == null || table == null || corner.elementSiblingIndex() > 0 || !head.hasText()) {
      return;
    }
    for (Element first : table.select("> tbody > tr > td:first-child")) {
      if (first.hasText()) {
        first.tagName("th").attr("scope", "row");
      }
    }
  }

  private static String serialise(Document document) {
    document.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml));
    return document.body().html();
  }
}
