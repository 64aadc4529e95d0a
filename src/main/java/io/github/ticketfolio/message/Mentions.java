package io.github.ticketfolio.message;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links the ticket numbers that a message mentions to the pages of their tickets: {@code <a
 * class="ticket" href="…">}.
 *
 * <ul>
 *   <li>A number with letters and digits is found as a whole word; a tag ends a word. Any other
 *       number could be a price, a year or a telephone's; it is linked only right behind {@code #}
 *       or the word "ticket".
 *   <li>Numbers in links, code, summaries and what the program itself says are left alone; so are
 *       those with spaces, without a digit, or of fewer than three characters.
 *   <li>The text stays the same to the character.
 *   <li>Takes time by the length of the message, whatever is in it.
 * </ul>
 */
public final class Mentions {
  private static final int SHORTEST = 3;

  /** WHMCS has no room for longer ones. */
  private static final int LONGEST = 128;

  /** So many characters before a number are searched for what marks it as one. */
  private static final int MARK_WITHIN = 80;

  private static final Pattern HREF =
      Pattern.compile("(?:\\.\\./)*+(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9._/-]*+");
  private static final String WORD = "[A-Za-z0-9\\p{L}\\p{M}\\p{N}]++";
  private static final Pattern NUMBER =
      Pattern.compile(WORD + "(?:(?:[-._/]|&amp;)" + WORD + ")*+");
  private static final Pattern NO_LINKS_IN =
      Pattern.compile("<(?:(?:a|code|pre|summary)[ >]|span class=\"(?:host|placeholder)\")");

  private static final String NAME_OF_NUMBER =
      "(?:[\\s-]*+(?:id|number|nummer|numéro|número|num|nr|no|n)[.°º]*+)?";
  private static final String GAP = "(?:[\\s:#]|&#xa0;|<[^>]*+>)*+\\z";
  private static final Pattern TICKET = before("(?:tickets?|chamado)" + NAME_OF_NUMBER + GAP);
  private static final Pattern HASH = before("(?<![\\p{L}\\p{N}/=#])#(?:<[^>]*+>)*+\\z");

  /** What else has a number with {@code #}: WHMCS' other papers, reports of faults, colours. */
  private static final Pattern OTHER =
      before(
          "(?:invoice|order|quote|transaction|issue|incident|colou?r|background|rechnung|bestellung"
              + "|auftrag|angebot|factura|pedido|facture|commande|fatura)s?"
              + (NAME_OF_NUMBER + GAP));

  private final String html;
  private final Function<String, Optional<String>> pages;
  private final Matcher number;
  private final Matcher noLinksIn;
  private final StringBuilder out = new StringBuilder();

  /** How far the words are read, and how far {@link #out} has come. */
  private int read;

  private int done;

  private Mentions(String html, Function<String, Optional<String>> pages) {
    this.html = html;
    this.pages = pages;
    this.number = NUMBER.matcher(html);
    this.noLinksIn = NO_LINKS_IN.matcher(html);
  }

  /**
   * The message with its links.
   *
   * @param pages the relative address of the page of the ticket with a number, as somebody typed
   *     it; empty where there is none
   * @throws IllegalArgumentException if such an address could lead out of the archive
   */
  public static SafeHtml link(SafeHtml message, Function<String, Optional<String>> pages) {
    Mentions mentions = new Mentions(message.toString(), pages);
    mentions.run();
    return mentions.done == 0 ? message : new SafeHtml(mentions.linked());
  }

  private static Pattern before(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Looks for digits, because most words have none. */
  private void run() {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        at = behindTag(at);
      } else if (c == '&') {
        at = html.indexOf(';', at) + 1;
      } else if (c >= '0' && c <= '9') {
        at = behindWord(at);
      } else {
        at++;
      }
    }
  }

  /** Behind a tag; if no links may stand in its element, behind that. */
  private int behindTag(int tag) {
    int at = html.indexOf('>', tag) + 1;
    int open = noLinksIn.region(tag, at).lookingAt() ? 1 : 0;
    while (open > 0) {
      int next = html.indexOf('<', at);
      at = html.indexOf('>', next) + 1;
      boolean isVoid = html.startsWith("<br", next) || html.startsWith("<hr", next);
      open += html.charAt(next + 1) == '/' ? -1 : isVoid ? 0 : 1;
    }
    return at;
  }

  /** Links the word around a digit, if it is a number, and goes behind it. */
  private int behindWord(int digit) {
    int before = read;
    int start = digit;
    while (start > read && !isGap(html.charAt(start - 1))) {
      start--;
    }
    number.region(start, html.length());
    while (number.find() && number.end() <= digit) {
      // Some other word that no blank parts from this one.
    }
    read = number.end();
    word(Math.max(before, number.start() - MARK_WITHIN));
    return read;
  }

  private static boolean isGap(char c) {
    return c <= ' ' || c == '>';
  }

  /** Links the word that was found; what marks it stands behind a place. */
  private void word(int behind) {
    String typed = number.group().replace("&amp;", "&");
    if (typed.length() < SHORTEST || typed.length() > LONGEST) {
      return;
    }
    Optional<String> page = pages.apply(typed);
    if (page.isPresent() && (typed.chars().anyMatch(Character::isLetter) || isMarked(behind))) {
      link(page.get());
    }
  }

  private boolean isMarked(int behind) {
    return isBetween(behind, TICKET) || (isBetween(behind, HASH) && !isBetween(behind, OTHER));
  }

  private boolean isBetween(int behind, Pattern mark) {
    return mark.matcher(html).useTransparentBounds(true).region(behind, number.start()).find();
  }

  private void link(String href) {
    if (!HREF.matcher(href).matches()) {
      throw new IllegalArgumentException("not the address of a page in the archive: " + href);
    }
    out.append(html, done, number.start());
    out.append("<a class=\"ticket\" href=\"").append(href).append("\">");
    out.append(number.group()).append("</a>");
    done = number.end();
  }

  private String linked() {
    return out.append(html, done, html.length()).toString();
  }
}
