package io.github.ticketfolio.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does to markup that this package wrote what {@link Sanitiser} does to any, in one pass and
 * without a parser. It writes only start tags of its own list, each closed in its turn, targets
 * that were vetted, and text without any {@code <}: so what it writes is safe, whatever it reads.
 * Where it reads anything that it does not know, or that the sanitiser would move, fold or drop, it
 * gives up. A test holds that the sanitiser writes the same to the character.
 */
final class KnownMarkup {
  private static final Map<String, Known> TAGS = tags();
  private static final Pattern LINK =
      Pattern.compile("<a href=\"([^\"<>]*+)(?:\" title=\"([^\"<>]*+))?+\">([^<>]*+)</a>");

  /** A parser may close what is nested more deeply. */
  private static final int DEEPEST = 64;

  /** The sanitiser folds a quote with more of them. */
  private static final int OPEN_LINES = 3;

  /**
   * What becomes of a start tag.
   *
   * @param name its element
   * @param out what is written for it
   * @param linked whether bare addresses inside become links
   */
  private record Known(String name, String out, boolean linked) {
    String end() {
      return "</" + name + ">";
    }

    boolean isVoid() {
      return HtmlTags.isVoid(name);
    }

    boolean isQuote() {
      return out.startsWith("<blockquote class");
    }

    /** Whether a quote may be longer by it. */
    boolean isLine() {
      return name.equals("br") || Sanitiser.TEXT_BLOCKS.contains(name) || name.equals("li");
    }
  }

  private final String html;
  private final StringBuilder out;
  private final Deque<Known> open = new ArrayDeque<>();
  private int at;

  /** How many open elements are without links; how many fold what is in them. */
  private int unlinked;

  private int folded;

  /** The lines of the open quote; less than 0 outside of one. */
  private int lines = -1;

  /** Where the content of the element begins that was opened last. */
  private int empty;

  /** Whether no text came since a header was opened. */
  private boolean blank;

  private KnownMarkup(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length() + html.length() / 4 + 64);
  }

  /** The finished markup; null where only the sanitiser can do it. */
  static @Nullable String finish(String html) {
    if (BidiMarks.in(html)) {
      return null;
    }
    KnownMarkup markup = new KnownMarkup(html);
    return markup.run() && markup.open.isEmpty() ? markup.out.toString() : null;
  }

  private static Map<String, Known> tags() {
    Map<String, Known> tags = new HashMap<>();
    List.of("p", "blockquote", "summary", "ul", "ol", "li", "table", "thead", "tbody", "tr")
        .forEach(name -> add(name, "", tags));
    List.of("pre", "code", "em", "strong", "del", "ins", "br", "hr")
        .forEach(name -> add(name, "", tags));
    List.of("", "middle", "end").forEach(style -> add("td", style, tags));
    List.of("", "middle", "end").forEach(style -> add("th", style, tags));
    List.of("plain", "plain columns").forEach(style -> add("p", style, tags));
    List.of("blockquote", "details").forEach(name -> add(name, "quote", tags));
    List.of("signature", "language").forEach(style -> add("div", style, tags));
    List.of(1, 2, 3, 4, 5, 6).forEach(level -> add("div", "h h" + level, tags));
    CodeColours.ALL.forEach(style -> add("span", style, tags));
    add("span", "placeholder", tags);
    return tags;
  }

  private static void add(String name, String style, Map<String, Known> tags) {
    String start = "<" + name + (style.isEmpty() ? "" : " class=\"" + style + "\"");
    String dir = Sanitiser.TEXT_BLOCKS.contains(name) ? " dir=\"auto\"" : "";
    String tabindex = Sanitiser.SCROLLING.contains(name) ? " tabindex=\"0\"" : "";
    boolean linked = !Links.NO_LINKS_IN.contains(name) && !style.equals("placeholder");
    tags.put(start + ">", new Known(name, start + dir + tabindex + ">", linked));
  }

  private boolean run() {
    boolean known = true;
    while (known && at < html.length()) {
      if (html.charAt(at) != '<') {
        text();
      } else if (html.startsWith("</", at)) {
        known = end();
      } else {
        known = html.startsWith("<a ", at) ? link() : start();
      }
    }
    return known;
  }

  /** Reads to the next tag. */
  private void text() {
    int from = at;
    boolean special = false;
    while (at < html.length() && html.charAt(at) != '<') {
      special |= isSpecial(at++);
    }
    blank &= html.substring(from, at).isBlank();
    if (!special) {
      out.append(html.substring(from, at));
      return;
    }
    String text = EntityDecoder.decode(html.substring(from, at));
    if (unlinked == 0 && BareLinks.mayBeIn(text)) {
      BareLinks.in(text).forEach(this::piece);
    } else {
      write(text);
    }
  }

  /** Whether text with this character may be written in another way, or have a link. */
  private boolean isSpecial(int i) {
    return switch (html.charAt(i)) {
      case '&', '@', '\u00a0' -> true;
      case ':' -> html.startsWith("//", i + 1);
      case 'w', 'W' -> html.startsWith("ww.", i + 1) || html.startsWith("WW.", i + 1);
      default -> false;
    };
  }

  private void piece(BareLinks.Piece piece) {
    ShownLink link = piece.link();
    if (link == null) {
      write(piece.text());
    } else {
      write(link, piece.text());
    }
  }

  private void write(ShownLink link, String text) {
    out.append("<a href=\"").append(link.href().replace("&", "&amp;"));
    out.append("\" rel=\"").append(MessageSafelist.REL).append("\">");
    write(text);
    out.append("</a>");
    note(link.note());
  }

  private void note(String text) {
    if (!text.isEmpty()) {
      out.append(" <span class=\"host\">[");
      write(text);
      out.append("]</span>");
    }
  }

  /** Writes text as the sanitiser does. */
  private void write(String text) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\u00a0' -> "&#xa0;";
            default -> "";
          };
      if (!escaped.isEmpty()) {
        out.append(text, done, i).append(escaped);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }

  private boolean start() {
    int behind = Math.max(at, html.indexOf('>', at) + 1);
    Known known = known(html.substring(at, behind));
    if (known == null || open.size() == DEEPEST) {
      return false;
    }
    at = behind;
    out.append(known.out());
    lines = known.isQuote() && folded == 0 ? 0 : lines;
    lines += lines >= 0 && known.isLine() ? 1 : 0;
    if (!known.isVoid()) {
      open(known);
    }
    return lines <= OPEN_LINES + 1;
  }

  private void open(Known known) {
    open.push(known);
    unlinked += known.linked() ? 0 : 1;
    folded += known.name().equals("details") ? 1 : 0;
    empty = at;
    blank |= known.name().equals("th");
  }

  /** Numbers are in no list. */
  private static @Nullable Known known(String tag) {
    Known known = TAGS.get(tag);
    if (known != null) {
      return known;
    }
    if (isNumbered(tag, "<ol start=\"")) {
      return new Known("ol", tag.substring(0, tag.length() - 1) + " dir=\"auto\">", true);
    }
    return isNumbered(tag, "<li value=\"") ? new Known("li", tag, true) : null;
  }

  private static boolean isNumbered(String tag, String start) {
    int digits = tag.length() - start.length() - "\">".length();
    boolean numbered = tag.startsWith(start) && tag.endsWith("\">") && digits > 0 && digits < 10;
    for (int i = 0; numbered && i < digits; i++) {
      char c = tag.charAt(start.length() + i);
      numbered = c >= '0' && c <= '9';
    }
    return numbered;
  }

  /** Of links, only those whose text has no tags. */
  private boolean link() {
    Matcher link = LINK.matcher(html).region(at, html.length());
    if (!link.lookingAt()) {
      return false;
    }
    String title = link.group(2) == null ? "" : EntityDecoder.decode(link.group(2));
    String text = EntityDecoder.decode(link.group(3));
    ShownLink shown = ShownLink.of(EntityDecoder.decode(link.group(1)), title, text);
    if (shown == null) {
      return false;
    }
    blank &= text.isBlank();
    write(shown, text);
    at = link.end();
    return true;
  }

  private boolean end() {
    int behind = Math.max(at, html.indexOf('>', at) + 1);
    Known closed = open.poll();
    if (closed == null
        || !html.substring(at, behind).equals(closed.end())
        || (closed.name().equals("p") && empty == at)
        || (closed.name().equals("th") && blank)) {
      return false;
    }
    unlinked -= closed.linked() ? 0 : 1;
    folded -= closed.name().equals("details") ? 1 : 0;
    lines = closed.isQuote() ? -1 : lines;
    out.append(closed.end());
    at = behind;
    return true;
  }
}
