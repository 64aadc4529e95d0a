package io.github.ticketfolio.message;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/**
 * Keeps Markdown from taking what was typed for what it was not. A message may be Markdown and
 * still hold paths, formulas and names of code, so where nobody has said that it is Markdown:
 *
 * <ul>
 *   <li>emphasis stands between words, never inside one ({@code 2*3*4}), in an address or a path
 *       ({@code src/**}{@code /*.java}), and {@code __init__} is a name;
 *   <li>a backslash is left out only where it keeps a sign from working, and never in a path
 *       ({@code C:\_old}, {@code \\server\share}).
 * </ul>
 */
final class Restraint {
  private static final Pattern DUNDER = Pattern.compile("__[a-z0-9]+(?:_[a-z0-9]+)*__");

  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** Signs next to emphasis that belong to addresses, paths, formulas and patterns. */
  private static final String JOINTS = "/\\=.&?@%$+^";

  /** No longer word is searched for the signs of a path. */
  private static final int LONGEST_WORD = 260;

  private final String text;
  private final boolean off;
  private final boolean links;

  /**
   * For the text of one message.
   *
   * @param off true when the message is Markdown by decree
   */
  Restraint(String text, boolean off) {
    this.text = text;
    this.off = off;
    this.links = text.contains("](") || text.contains("]\\(");
  }

  boolean isOff() {
    return off;
  }

  /** The lines of a block as typed, with the indentation of the first. */
  String lines(Node block) {
    int start = block.getStartOffset();
    while (at(start - 1) == ' ') {
      start--;
    }
    return text.substring(start, block.getEndOffset());
  }

  /** The spaces from this position on. */
  String indentBehind(int position) {
    int end = position;
    while (at(end) == ' ' || at(end) == '\t') {
      end++;
    }
    return text.substring(Math.min(position, text.length()), Math.min(end, text.length()));
  }

  /** True where a pair of stars, underscores or tildes is markup. */
  boolean isMarkup(DelimitedNode node) {
    if (off) {
      return true;
    }
    int start = node.getOpeningMarker().getStartOffset();
    int end = node.getClosingMarker().getEndOffset();
    char before = at(start - 1);
    char after = at(end);
    char first = at(node.getOpeningMarker().getEndOffset());
    char last = at(node.getClosingMarker().getStartOffset() - 1);
    boolean joined = isWord(before) || JOINTS.indexOf(before) >= 0 || isWord(after);
    boolean pattern = "/\\.=,;)".indexOf(first) >= 0 || "/\\([=".indexOf(last) >= 0;
    return !joined
        && !pattern
        && "\\=@%$^".indexOf(after) < 0
        && !DUNDER.matcher(text).region(start, end).matches();
  }

  /** What a node's text says, without the backslashes that did their work. */
  String unescape(Node node) {
    String typed = node.getChars().toString();
    if (typed.indexOf('\\') < 0) {
      return typed;
    }
    int offset = node.getStartOffset();
    boolean asTyped = !off && node.getEndOffset() - offset == typed.length();
    boolean cell = asTyped && node.getAncestorOfType(TableCell.class) != null;
    StringBuilder out = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      boolean escape = isEscape(typed, i);
      if (!escape || (asTyped && !works(offset + i, cell))) {
        out.append(typed.charAt(i));
      }
      if (escape) {
        out.append(typed.charAt(++i));
      }
    }
    return out.toString();
  }

  /** Without its backslashes, whatever they do: for the parts of a link. */
  static String unescape(CharSequence chars) {
    String typed = chars.toString();
    if (typed.indexOf('\\') < 0) {
      return typed;
    }
    StringBuilder out = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      i += isEscape(typed, i) ? 1 : 0;
      out.append(typed.charAt(i));
    }
    return out.toString();
  }

  private static boolean isEscape(String typed, int i) {
    return typed.charAt(i) == '\\'
        && i + 1 < typed.length()
        && ESCAPABLE.indexOf(typed.charAt(i + 1)) >= 0;
  }

  /** True when the sign behind this backslash would do something without it. */
  private boolean works(int backslash, boolean cell) {
    char sign = at(backslash + 1);
    char before = at(backslash - 1);
    char after = at(backslash + 2);
    boolean could =
        switch (sign) {
          case '*', '`' -> true;
          case '_' -> !(isWord(before) && isWord(after));
          case '~' -> before == '~' || after == '~';
          case '[', ']' -> links;
          case '!' -> links && after == '[';
          case '(' -> before == ']';
          case '|' -> cell;
          case '<' -> Character.isLetter(after) || after == '/' || after == '!';
          case '#', '+', '-', '>' -> leads(backslash, false);
          case '.', ')' -> leads(backslash, true);
          default -> false;
        };
    return could && !isInPath(backslash);
  }

  /** True when only spaces, or a number, stand before this position in its line. */
  private boolean leads(int position, boolean number) {
    int i = position - 1;
    while (number && i >= 0 && position - i < 10 && Character.isDigit(at(i))) {
      i--;
    }
    boolean counted = i < position - 1;
    while (at(i) == ' ') {
      i--;
    }
    return at(i) == '\n' && counted == number;
  }

  /** A word with a drive, or with a backslash before a letter, is a path. */
  private boolean isInPath(int position) {
    int from = position;
    while (!Character.isWhitespace(at(from - 1)) && position - from < LONGEST_WORD) {
      from--;
    }
    if (at(from + 1) == ':' && at(from + 2) == '\\' && Character.isLetter(at(from))) {
      return true;
    }
    for (int i = from; !Character.isWhitespace(at(i)) && i - position < LONGEST_WORD; i++) {
      if (at(i) == '\\' && Character.isLetterOrDigit(at(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Scripts that write without spaces have emphasis inside what looks like a word. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        && !Character.isIdeographic(c)
        && (c < 0x0e00 || (c > 0x0eff && c < 0x3040) || (c > 0x30ff && c < 0xac00) || c > 0xd7a3);
  }

  /** The character at a position; a line end before the first and behind the last. */
  private char at(int position) {
    return position < 0 || position >= text.length() ? '\n' : text.charAt(position);
  }
}
