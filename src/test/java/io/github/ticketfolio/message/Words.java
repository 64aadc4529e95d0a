package io.github.ticketfolio.message;

import io.github.ticketfolio.ticket.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it means that a message is whole. The tests ask only here.
 *
 * <ul>
 *   <li>As plain text: every character is shown, in order; only white space is free.
 *   <li>Otherwise: every word is shown, in order. A word is a run of characters that cannot be
 *       Markdown, so of all but white space and the punctuation of ASCII. The tags of HTML are put
 *       aside with their attributes, entities and percent escapes are read on both sides.
 *   <li>A table may move what it cannot hold, and what no mail program shows is kept behind the
 *       mail: then the order is free and the number counts.
 * </ul>
 */
final class Words {
  /** The first few say enough. */
  private static final int MOST = 5;

  /** {@code 007.} opens a list at 7. */
  private static final Pattern LEADING_ZEROS =
      Pattern.compile("(?<![\\p{L}\\p{N}])0{1,9}(?=\\d{1,9}[.)](?:\\s|$))");

  /** Of a {@code data:} address only the beginning is shown. */
  private static final Pattern DATA = Pattern.compile("(?i)(data:[^,\\s]{0,100},)[^\\s)\"']+");

  /** The program's mark before a control character. */
  private static final Pattern DIRECTION_MARK =
      Pattern.compile("\\[(?:LR|RL|FS)[EOI]\\](?=[\u202a-\u202e\u2066-\u2068])");

  private static final Pattern DOCTYPE =
      Pattern.compile("(?i)<!doctype\\s+html(?:\\s|public|system|\"[^\"<>]*\"|'[^'<>]*')*+>");

  private Words() {}

  /** The words of a stored message that its markup lacks. */
  static List<String> missing(TextFormat format, String stored, String markup) {
    Shown shown = Shown.of(markup);
    return format == TextFormat.PLAIN
        ? difference(visible(PlainText.of(stored)), visible(unmarked(shown.own())))
        : missing(words(typed(stored)), solid(shown.all()), isMoved(markup));
  }

  /** A table throws out what it cannot hold; what no mail program shows is kept behind the mail. */
  private static boolean isMoved(String markup) {
    return markup.contains("<table") || markup.contains("<details class=\"hidden\">");
  }

  private static String unmarked(String shown) {
    return DIRECTION_MARK.matcher(shown).replaceAll("");
  }

  private static List<String> difference(String typed, String shown) {
    int at = 0;
    while (at < typed.length() && at < shown.length() && typed.charAt(at) == shown.charAt(at)) {
      at++;
    }
    return typed.equals(shown)
        ? List.of()
        : List.of("at " + at + ": typed " + start(typed, at) + ", shown " + start(shown, at));
  }

  private static String start(String text, int at) {
    return text.substring(at, Math.min(text.length(), at + 20));
  }

  private static List<String> missing(List<String> words, String shown, boolean moved) {
    List<String> missing = new ArrayList<>();
    int behind = 0;
    for (String word : words) {
      int at = shown.indexOf(word, behind);
      if (at >= 0) {
        behind = at + word.length();
      } else if (!moved || count(shown, word) < words.stream().filter(word::equals).count()) {
        missing.add(word);
      }
      if (missing.size() == MOST) {
        return missing;
      }
    }
    return missing;
  }

  private static int count(String shown, String word) {
    int count = 0;
    int at = shown.indexOf(word);
    while (at >= 0) {
      count++;
      at = shown.indexOf(word, at + word.length());
    }
    return count;
  }

  /**
   * Tags may be stored as they are, with entities in their attributes, or be encoded themselves.
   */
  private static String typed(String stored) {
    String text = withoutTags(PlainText.of(withoutTags(stored)));
    return LEADING_ZEROS.matcher(DATA.matcher(text).replaceAll("$1")).replaceAll("");
  }

  private static String withoutTags(String text) {
    StringBuilder rest = new StringBuilder();
    int done = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(done, at + 1))) {
      int end = tagEnd(text, at);
      if (end > 0) {
        rest.append(text, done, at).append(' ');
        done = end;
      }
    }
    return rest.append(text, done, text.length()).toString();
  }

  private static int tagEnd(String text, int at) {
    Matcher doctype = DOCTYPE.matcher(text).region(at, Math.min(text.length(), at + 500));
    if (doctype.lookingAt()) {
      return doctype.end();
    }
    Tag tag = TagReader.read(text, at);
    boolean known =
        tag != null && (HtmlTags.replacement(tag.name()) != null || HtmlTags.isDropped(tag.name()));
    return known && tag != null ? tag.end() : -1;
  }

  private static List<String> words(String typed) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    (Shown.read(typed) + " ")
        .codePoints()
        .forEach(
            c -> {
              if (isWord(c)) {
                word.appendCodePoint(c);
              } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    return words;
  }

  private static String solid(String shown) {
    return keep(shown, true);
  }

  private static String visible(String text) {
    return keep(text, false);
  }

  private static String keep(String text, boolean wordsOnly) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> wordsOnly ? isWord(c) : !isSpace(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isWord(int c) {
    return c < 128 ? Character.isLetterOrDigit(c) : !isSpace(c) && !isDirection(c);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** What closes a direction stands where its piece of text ends. */
  private static boolean isDirection(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
