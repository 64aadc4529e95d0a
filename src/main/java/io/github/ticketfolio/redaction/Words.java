package io.github.ticketfolio.redaction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Finds given words, whatever their case and whatever joins them: {@code Jane Doe} is found in
 * {@code JANE_DOE.pdf} too. A part of a longer word is not found.
 */
final class Words implements Finder {
  private static final String JOIN = "[\\s\\p{Z}_+.-]{1,3}";

  private final Pattern any;

  Words(List<String> texts) {
    any =
        Pattern.compile(
            texts.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Words::pattern)
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
  }

  private static String pattern(String text) {
    String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    List<String> words = List.of(normal.split("\\s+", -1));
    return words.stream().map(Pattern::quote).collect(Collectors.joining(JOIN));
  }

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher matcher = any.matcher(text);
    for (int at = 0; at < text.length() && matcher.find(at); ) {
      boolean whole = isEdge(text, matcher.start()) && isEdge(text, matcher.end());
      if (whole) {
        String key = key(matcher.group());
        finds.add(new Find(matcher.start(), matcher.end(), key, key.indexOf(' ') > 0));
      }
      at = whole ? matcher.end() : matcher.start() + 1;
    }
    return finds;
  }

  /** False in the middle of a word. */
  private static boolean isEdge(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.codePointBefore(at))
        || !Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static String key(String found) {
    return found.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}_+.-]+", " ");
  }
}
