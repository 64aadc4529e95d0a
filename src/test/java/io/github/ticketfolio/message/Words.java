package io.github.ticketfolio.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a message and of what was made of it. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** A list's number is markup, a tag of HTML is markup: neither has words. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?im)^[ >]*\\d+[.)](?=\\s)|<!doctype[^>]*>|</?(?!urgent|virtualhost)(?:(?:o|v|w|st1):)?[a-z][a-z0-9]*(?=[\\s/>])[^<>]*>");

  private Words() {}

  /** The words of a stored message that its markup lacks. */
  static List<String> missing(String stored, String markup) {
    Map<String, Integer> there = count(shown(markup));
    List<String> missing = new ArrayList<>();
    count(words(SYNTAX.matcher(typed(stored)).replaceAll(" ")))
        .forEach(
            (word, times) -> {
              if (there.getOrDefault(word, 0) < times) {
                missing.add(word + " (" + there.getOrDefault(word, 0) + " of " + times + ")");
              }
            });
    return missing;
  }

  /** The entities of HTML are a layer of its own. */
  private static String typed(String stored) {
    String text = PlainText.of(stored);
    return HtmlSigns.in(text) ? EntityDecoder.decode(text) : text;
  }

  private static List<String> shown(String markup) {
    Element body = Jsoup.parseBodyFragment(markup).body();
    List<String> shown = new ArrayList<>();
    body.nodeStream(TextNode.class).forEach(text -> shown.addAll(words(text.getWholeText())));
    for (Element link : body.select("a[href]")) {
      boolean own = link.attr("href").endsWith(link.wholeText());
      String href = link.attr("href").replace("+", "%2B");
      shown.addAll(own ? List.of() : words(URLDecoder.decode(href, StandardCharsets.UTF_8)));
    }
    return shown;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> count = new HashMap<>();
    words.forEach(word -> count.merge(word, 1, Integer::sum));
    return count;
  }
}
