package io.github.ticketfolio.redaction;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The tags and comments of a source. More is taken for one than a browser does: a value is to be
 * found whatever a program makes of what stands in it. In time that grows with the text only.
 */
final class Tags {
  private static final int LONGEST = 4096;

  /** Nothing but a name, so that no value can be in it. */
  private static final Pattern BARE = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,9} ?/?>");

  private final String source;
  private int[] begins = new int[8];
  private int[] ends = new int[8];
  private int size;

  private Tags(String source) {
    this.source = source;
  }

  static Tags in(String source) {
    Tags tags = new Tags(source);
    for (int at = source.indexOf('<'); at >= 0; ) {
      int end = end(source, at);
      if (end > 0) {
        tags.add(at, end);
      }
      at = source.indexOf('<', Math.max(end, at + 1));
    }
    return tags;
  }

  private void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size++] = end;
  }

  /** The range, made so wide that it cuts no tag in half; it may lie inside of one. */
  Range whole(Range range) {
    int first = holding(range.from());
    if (first >= 0 && begins[first] < range.from() && range.to() <= ends[first]) {
      return range;
    }
    int last = holding(range.to() - 1);
    int from = first < 0 ? range.from() : begins[first];
    int to = last < 0 ? range.to() : ends[last];
    return new Range(from, to, range.rule(), range.find());
  }

  /** True where a tag holds all of a range. */
  boolean hold(Range range) {
    int tag = holding(range.from());
    return tag >= 0 && range.to() <= ends[tag];
  }

  /** The tag a character is part of; -1 where it is of none. */
  private int holding(int at) {
    int found = Arrays.binarySearch(begins, 0, size, at);
    int tag = found >= 0 ? found : -found - 2;
    return tag >= 0 && at < ends[tag] ? tag : -1;
  }

  /** The tags from here to there that say nothing, so that all others keep their partners. */
  String bare(int from, int to) {
    StringBuilder bare = new StringBuilder();
    int found = Arrays.binarySearch(begins, 0, size, from);
    for (int tag = found >= 0 ? found : -found - 1; tag < size && ends[tag] <= to; tag++) {
      String text = source.substring(begins[tag], ends[tag]);
      bare.append(BARE.matcher(text).matches() ? text : "");
    }
    return bare.toString();
  }

  /** The place behind the tag or comment that begins here; -1 where none does. */
  static int end(String text, int at) {
    int first = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    boolean tag = first < text.length() && isLetter(text.charAt(first));
    int last = Math.min(text.length(), at + LONGEST);
    if (text.startsWith("<!--", at)) {
      int end = text.substring(at, last).indexOf("-->", 4);
      return end < 0 ? -1 : at + end + 3;
    }
    return tag && !isAddress(text, first) ? tagEnd(text, first, last) : -1;
  }

  private static int tagEnd(String text, int first, int last) {
    char quote = 0;
    for (int i = first; i < last; i++) {
      char c = text.charAt(i);
      if (c == '>' && quote == 0) {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
      if (quote == 0 && (c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return c < 128 && Character.isLetter(c);
  }

  /** An e-mail address or a link in angle brackets. */
  private static boolean isAddress(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + LONGEST && isNamePart(text.charAt(at))) {
      at++;
    }
    return at < text.length() && (text.charAt(at) == '@' || text.startsWith("://", at));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || "._+-'".indexOf(c) >= 0;
  }
}
