package io.github.ticketfolio.message;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a message is Markdown when nobody says so. In doubt it is not: plain text stays
 * as typed. Signs in quoted lines do not count: somebody else wrote them.
 *
 * <ul>
 *   <li>One strong sign is enough: a closed code fence, {@code **bold**} around words, a {@code
 *       [link](https://…)}, or a pipe table with its separator row.
 *   <li>Weak signs count in pairs of two kinds: a heading ({@code # } and a word), a list of two or
 *       more items, a code span. A root prompt looks like a heading, any mail may have a list, and
 *       a database writes its names in backticks.
 *   <li>Everything else is no sign: quotes, {@code *stars*}, {@code __init__}, {@code snake_case},
 *       {@code #123}, {@code a * b}, rules of dashes, indentation.
 * </ul>
 */
final class MarkdownSigns {
  private enum Weak {
    HEADING,
    LIST,
    CODE
  }

  /** Scripts that write without spaces between words. */
  private static final String CLOSE =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}";

  private static final Pattern BOLD =
      Pattern.compile(
          "(?<![^\\s(\\[{\"'>_、。，：；！？（「『【"
              + CLOSE
              + "])\\*\\*(?=[\\p{L}\\p{N}`\"'\\[(_])[^*\\n]{1,500}(?<![\\s*])\\*\\*(?![\\p{L}\\p{N}*/&&[^"
              + CLOSE
              + "]])");
  private static final Pattern LINK =
      Pattern.compile("\\[[^\\]\\n]{1,500}\\]\\(<?(?:https?://|mailto:|tel:)[^\\s)]");
  private static final Pattern TABLE_RULE =
      Pattern.compile(
          " {0,3}\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*){0,100}\\|?[ \\t]*");
  private static final Pattern HEADING = Pattern.compile("#{1,4} +[\\p{L}\\p{N}*`\"\\[].{0,200}");
  private static final Pattern ITEM = Pattern.compile(" {0,3}(?:[-*+]|\\d{1,3}[.)]) +\\S.*");
  private static final Pattern CODE = Pattern.compile("(?<![`\\w])`[^`\\n]{1,200}`(?![`\\w])");

  /** Nobody opens a fence like that, but lines are drawn with it. */
  private static final String RULER = "~~~~~~";

  /** No longer line is looked at: it could not enter the parser anyway. */
  private static final int LONGEST_LINE = MarkdownLimits.CHARACTERS;

  private final Set<Weak> weak = EnumSet.noneOf(Weak.class);
  private final Fences fences = new Fences();
  private boolean strong;
  private int items;
  private String previous = "";

  private MarkdownSigns() {}

  static boolean in(String text) {
    if (!mayHold(text)) {
      return false;
    }
    MarkdownSigns signs = new MarkdownSigns();
    text.lines().takeWhile(line -> !signs.strong).forEach(signs::look);
    return signs.strong || signs.weak.size() > 1;
  }

  /** Most mails hold none of these characters. */
  private static boolean mayHold(String text) {
    return text.indexOf('`') >= 0
        || text.contains("**")
        || text.contains("](")
        || text.indexOf('|') >= 0
        || text.contains("~~~")
        || text.contains("# ");
  }

  private void look(String line) {
    boolean wasOpen = fences.isOpen();
    if (!wasOpen && (line.startsWith(">") || line.startsWith(RULER))) {
      return;
    }
    if (fences.covers(line)) {
      strong = wasOpen && !fences.isOpen();
    } else if (line.length() <= LONGEST_LINE) {
      strong = isBold(line) || isLink(line) || isTable(line);
      lookForWeak(line);
    }
    previous = line;
  }

  private static boolean isBold(String line) {
    return line.contains("**") && BOLD.matcher(line).find();
  }

  private static boolean isLink(String line) {
    return line.contains("](") && LINK.matcher(line).find();
  }

  private boolean isTable(String line) {
    return line.length() < 4096
        && line.indexOf('|') >= 0
        && previous.indexOf('|') >= 0
        && TABLE_RULE.matcher(line).matches()
        && columns(line) == columns(previous);
  }

  private static int columns(String row) {
    String inner = row.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    return (int) inner.chars().filter(c -> c == '|').count();
  }

  private void lookForWeak(String line) {
    if (line.startsWith("#") && HEADING.matcher(line).matches()) {
      weak.add(Weak.HEADING);
    }
    if (line.indexOf('`') >= 0 && CODE.matcher(line).find()) {
      weak.add(Weak.CODE);
    }
    items = ITEM.matcher(line).matches() ? items + 1 : line.isBlank() ? items : 0;
    if (items > 1) {
      weak.add(Weak.LIST);
    }
  }
}
