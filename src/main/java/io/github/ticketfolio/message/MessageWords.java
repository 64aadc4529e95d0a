package io.github.ticketfolio.message;

import java.util.function.LongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few words that a message's markup has of its own, in the language of the page; what the
 * author wrote stays as it is.
 *
 * @param quoted what folded history of so many lines is called
 * @param hidden what stands before the parts that a mail program does not show
 * @param styles so many style sheets
 * @param comments so many comments
 * @param image what stands before the description of an image
 */
public record MessageWords(
    LongFunction<String> quoted,
    String hidden,
    LongFunction<String> styles,
    LongFunction<String> comments,
    String image) {
  private static final Pattern OWN =
      Pattern.compile(
          "(?<=<summary>)(?:Quoted text, (\\d+) lines?"
              + "|Not shown in the mail itself: (?:(\\d+) style sheets?)?(?: and )?"
              + "(?:(\\d+) comments?)?)(?=</summary>)"
              + "|(?<=<span class=\"placeholder\">\\[)image(?=: )");

  SafeHtml in(SafeHtml message) {
    String html = message.toString();
    if (!html.contains("<summary>") && !html.contains("\"placeholder\"")) {
      return message;
    }
    Matcher own = OWN.matcher(html);
    return new SafeHtml(
        own.replaceAll(found -> Matcher.quoteReplacement(Markup.escape(word(found)))));
  }

  private String word(MatchResult found) {
    if (found.group(1) != null) {
      return quoted.apply(Long.parseLong(found.group(1)));
    }
    if (found.group().equals("image")) {
      return image;
    }
    String styleSheets = found.group(2) == null ? "" : styles.apply(Long.parseLong(found.group(2)));
    String remarks = found.group(3) == null ? "" : comments.apply(Long.parseLong(found.group(3)));
    String comma = styleSheets.isEmpty() || remarks.isEmpty() ? "" : ", ";
    return hidden + " " + styleSheets + comma + remarks;
  }
}
