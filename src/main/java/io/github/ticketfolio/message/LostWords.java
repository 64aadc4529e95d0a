package io.github.ticketfolio.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds the words of a stored message that its HTML lacks. It knows nothing of how a message is
 * rendered but what is syntax and has no words: the tags of HTML, the numbers of a list, the bytes
 * in a {@code data:} address. How many layers of entities were meant does not matter: on both sides
 * all are decoded.
 *
 * <p>Nearly always the words come in the order in which they were written; then they are compared
 * as they come, which costs little. Otherwise each must be there as often as it was written, be it
 * as part of a run of words.
 */
public final class LostWords {
  private static final int MOST = 5;
  private static final int MOST_LAYERS = 50;

  /** So many words of the page's own may stand between two of the message's. */
  private static final int MOST_BETWEEN = 40;

  /** Each reads all of a message; only an attack joins more words out of their order. */
  private static final int MOST_SEARCHES = 500;

  private static final Pattern NUMBERS =
      Pattern.compile("(?m)^(?:[ \\t>]|[-*+][ \\t]|\\d{1,9}[.)](?=\\s|$))++");
  private static final Pattern DATA = Pattern.compile("(?i)data:[^,\\s]{0,100},[^\\s)\"']*");
  private static final Pattern DOCTYPE = Pattern.compile("(?i)<!doctype\\s+html[^<>]{0,400}>");

  private LostWords() {}

  /** The first words that are missing, each once; empty when all are there. */
  public static List<String> of(String stored, SafeHtml html) {
    return of(stored, html.toString());
  }

  static List<String> of(String stored, String html) {
    String typed = decoded(stored);
    String shown = decoded(ShownText.asTyped(html));
    if (isInOrder(typed, shown)) {
      return List.of();
    }
    String text = withoutSyntax(stored);
    return isInOrder(text, shown) ? List.of() : missing(text, decoded(ShownText.of(html)));
  }

  private static String decoded(String text) {
    return decoded(text, UnaryOperator.identity());
  }

  private static String decoded(String text, UnaryOperator<String> eachLayer) {
    String decoded = eachLayer.apply(text);
    for (int layer = 0; layer < MOST_LAYERS && decoded.indexOf('&') >= 0; layer++) {
      String before = decoded;
      decoded = eachLayer.apply(EntityDecoder.decode(before));
      if (decoded.equals(before)) {
        break;
      }
    }
    return VisibleText.of(decoded);
  }

  private static boolean isInOrder(String typed, String shown) {
    WordReader words = new WordReader(typed);
    WordReader there = new WordReader(shown);
    while (words.next()) {
      int between = 0;
      do {
        if (!there.next() || between++ > MOST_BETWEEN) {
          return false;
        }
      } while (!words.isAt(there));
    }
    return true;
  }

  /**
   * Tags may be stored as they are, with entities in their attributes, or be encoded themselves.
   */
  private static String withoutSyntax(String stored) {
    String text = withoutTags(decoded(stored, LostWords::withoutTags));
    return NUMBERS.matcher(DATA.matcher(text).replaceAll(" ")).replaceAll(" ");
  }

  private static String withoutTags(String text) {
    int at = text.indexOf('<');
    if (at < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = text.indexOf('<', Math.max(done, at + 1))) {
      Tag tag = TagReader.read(text, at);
      if (tag != null && isTag(tag.name())) {
        // A tag may hold a line's end, and behind that a list's number.
        boolean line = text.substring(at, tag.end()).indexOf('\n') >= 0;
        rest.append(text, done, at).append(line ? '\n' : ' ');
        done = tag.end();
      }
    }
    rest.append(text, done, text.length());
    return DOCTYPE.matcher(rest).replaceAll(" ");
  }

  private static boolean isTag(String name) {
    return HtmlTags.replacement(name) != null || HtmlTags.isDropped(name);
  }

  /** Markup joins words where its signs stood, such as the brackets of a link, and parts others. */
  private static List<String> missing(String typed, String shown) {
    List<String> unseen = without(words(typed), words(shown));
    String others = unseen.isEmpty() ? "" : String.join("", without(words(shown), words(typed)));
    Set<String> missing = new LinkedHashSet<>();
    int behind = 0;
    int searches = 0;
    for (String word : unseen) {
      int at = others.indexOf(word, behind);
      if (at >= 0) {
        behind = at + word.length();
      } else if (++searches <= MOST_SEARCHES && !others.contains(word)) {
        missing.add(word);
      }
    }
    return missing.stream().limit(MOST).toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (WordReader reader = new WordReader(text); reader.next(); ) {
      words.add(reader.word());
    }
    return words;
  }

  /** Those that are left when each of the others has taken one away. */
  private static List<String> without(List<String> words, List<String> others) {
    Map<String, Integer> there = new HashMap<>();
    others.forEach(word -> there.merge(word, 1, Integer::sum));
    return words.stream().filter(word -> there.merge(word, -1, Integer::sum) < 0).toList();
  }
}
