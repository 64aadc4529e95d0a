package io.github.ticketfolio.redaction;

import io.github.ticketfolio.message.EntityDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as somebody may read it, and where each of its characters stands in the source. Whatever
 * makes one view of another leaves the source alone. Immutable.
 */
final class View {
  private static final Pattern BREAKING_TAG =
      Pattern.compile(
          "(?i)</?(?:br|p|div|li|ul|ol|dl|dt|dd|t[drh]|table|h[1-6]|hr|pre|blockquote|option)\\b");

  private static final Pattern CODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+|\\\\u[0-9A-Fa-f]{4}");

  private static final int MOST_DECODED = 3;

  private final String text;
  private final int[] from;
  private final int[] to;

  private View(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The source as it is read: entities decoded, also twice, and nothing that is not seen. */
  static View of(String source) {
    int[] from = new int[source.length()];
    int[] to = new int[source.length()];
    for (int i = 0; i < source.length(); i++) {
      from[i] = i;
      to[i] = i + 1;
    }
    View view = new View(source, from, to);
    for (int i = 0; i < MOST_DECODED && view.text.indexOf('&') >= 0; i++) {
      view = view.decoded();
    }
    return view.clean();
  }

  String text() {
    return text;
  }

  /** Where a value stands in the source. */
  Range range(Find find, Rule rule) {
    return new Range(from[find.from()], to[find.to() - 1], rule, find);
  }

  private View decoded() {
    Writer out = new Writer();
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '&' ? EntityDecoder.end(text, at) : -1;
      String decoded = end < 0 ? "" : EntityDecoder.character(text, at, end);
      if (decoded.isEmpty()) {
        out.copy(at++);
      } else {
        out.write(decoded, at, end);
        at = end;
      }
    }
    return out.view();
  }

  /** Full-width letters, other digits, other spaces and hyphens are as good as the usual ones. */
  private View clean() {
    Writer out = new Writer();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean accented = at + 1 < text.length() && isMark(text.charAt(at + 1));
      if (c < 0x80 && !accented) {
        out.copy(at);
      } else if (!isUnseen(c)) {
        int last = at;
        while (last + 1 < text.length() && isMark(text.charAt(last + 1)) && last - at < 4) {
          last++;
        }
        out.write(usual(text.substring(at, last + 1)), at, last + 1);
        at = last;
      }
    }
    return out.view();
  }

  private static boolean isUnseen(char c) {
    int type = Character.getType(c);
    boolean selector = c >= 0xfe00 && c <= 0xfe0f;
    return type == Character.FORMAT || selector || c == 0x034f || c == 0x115f || c == 0x3164;
  }

  private static boolean isMark(char c) {
    return c >= 0x0300 && c <= 0x036f && c != 0x034f;
  }

  private static String usual(String text) {
    char c = text.charAt(0);
    if (Character.isSpaceChar(c) && text.length() == 1) {
      return c == 0x2028 || c == 0x2029 ? "\n" : " ";
    }
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
      return "-";
    }
    if (Character.isDigit(c)) {
      return String.valueOf(Character.digit(c, 10));
    }
    boolean wide = c >= 0xff01 && c <= 0xff5e;
    return Normalizer.normalize(text, wide ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
  }

  /** Without tags and comments; those that part lines are a line end. */
  View withoutTags() {
    if (text.indexOf('<') < 0) {
      return this;
    }
    Writer out = new Writer();
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? Tags.end(text, at) : -1;
      if (end < 0) {
        boolean second = "\r\n".indexOf(text.charAt(at)) >= 0 && out.endsWithBreak();
        at += second ? 1 : 0;
        if (!second) {
          out.copy(at++);
        }
      } else {
        if (BREAKING_TAG.matcher(text).region(at, end).lookingAt() && !out.endsWithBreak()) {
          out.write("\n", at, end);
        }
        at = end;
      }
    }
    return out.view();
  }

  /** Without what marks up words in Markdown. */
  View withoutMarks() {
    if (!has(Marks.SIGNS)) {
      return this;
    }
    Writer out = new Writer();
    for (int at = 0; at < text.length(); ) {
      int end = Marks.end(text, at);
      if (end == at) {
        out.copy(at++);
      }
      at = Math.max(at, end);
    }
    return out.view();
  }

  /** With what is coded for an address, or for a program, as it is read. */
  View uncoded() {
    return has("%\\") ? replaced(CODED, View::uncoded) : this;
  }

  private static String uncoded(String coded) {
    if (coded.charAt(0) == '\\') {
      return String.valueOf((char) Integer.parseInt(coded.substring(2), 16));
    }
    byte[] bytes = new byte[coded.length() / 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(coded.substring(i * 3 + 1, i * 3 + 3), 16);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** With something else in place of a line end and the quote marks behind it. */
  View joined(String between) {
    int end = text.indexOf('\n');
    if (end < 0) {
      return this;
    }
    Writer out = new Writer();
    int done = 0;
    for (; end >= 0; end = text.indexOf('\n', Math.max(done, end + 1))) {
      int first = end;
      while (first > done && isSpace(text.charAt(first - 1))) {
        first--;
      }
      int last = behindMarks(end + 1);
      if (last < text.length() && text.charAt(last) != '\n') {
        out.copy(done, first);
        out.write(between, first, last);
        done = last;
      }
    }
    out.copy(done, text.length());
    return out.view();
  }

  private int behindMarks(int line) {
    int at = line;
    while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == '>')) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private boolean has(String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private interface Replacement {
    String of(String found);
  }

  private View replaced(Pattern pattern, Replacement replacement) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return this;
    }
    Writer out = new Writer();
    int done = 0;
    do {
      MatchResult found = matcher.toMatchResult();
      out.copy(done, found.start());
      out.write(replacement.of(found.group()), found.start(), found.end());
      done = found.end();
    } while (matcher.find());
    out.copy(done, text.length());
    return out.view();
  }

  /** Letters and digits alone, in small letters. */
  View squeezed() {
    Writer out = new Writer();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        out.write(String.valueOf(c).toLowerCase(Locale.ROOT), at, at + 1);
      }
    }
    return out.view();
  }

  /** Takes down the characters of another view. */
  private final class Writer {
    private final StringBuilder out = new StringBuilder(text.length());
    private int[] begins = new int[text.length() + 1];
    private int[] ends = new int[text.length() + 1];

    void copy(int at) {
      write(text.charAt(at), from[at], to[at]);
    }

    void copy(int first, int last) {
      for (int at = first; at < last; at++) {
        copy(at);
      }
    }

    /** Characters that stand for the ones from here to there. */
    void write(String chars, int first, int last) {
      for (int i = 0; i < chars.length(); i++) {
        write(chars.charAt(i), from[first], to[last - 1]);
      }
    }

    private void write(char c, int begin, int end) {
      if (out.length() == begins.length) {
        begins = Arrays.copyOf(begins, begins.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      begins[out.length()] = begin;
      ends[out.length()] = end;
      out.append(c);
    }

    boolean endsWithBreak() {
      return !out.isEmpty() && out.charAt(out.length() - 1) == '\n';
    }

    View view() {
      return new View(out.toString(), begins, ends);
    }
  }
}
