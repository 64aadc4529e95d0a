package io.github.ticketfolio.message;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A message before and after it was edited, both whole and as typed: entities decoded once, line
 * breaks and spaces kept, no markup but marks on the words that differ ({@code del} and {@code
 * ins}). Texts that have too little in common for that come without marks.
 *
 * @param before what it was
 * @param after what it became
 */
public record EditedMessage(SafeHtml before, SafeHtml after) {
  private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

  /** Finding the differences of more words could take seconds. */
  private static final int MOST_WORDS = 4000;

  /** Compares two versions of a message as WHMCS stores them. */
  public static EditedMessage of(String before, String after) {
    Version was = new Version(words(before), new BitSet());
    Version is = new Version(words(after), new BitSet());
    compare(was, is);
    return new EditedMessage(was.html("del"), is.html("ins"));
  }

  private static List<String> words(String stored) {
    return WORD.matcher(PlainText.of(stored)).results().map(MatchResult::group).toList();
  }

  private static void compare(Version was, Version is) {
    int first = alike(was.words(), is.words());
    int last = alikeAtEnd(was.words(), is.words(), first);
    List<String> some = was.words().subList(first, was.words().size() - last);
    List<String> others = is.words().subList(first, is.words().size() - last);
    if (some.size() + others.size() > MOST_WORDS) {
      return;
    }
    for (AbstractDelta<String> delta :
        DiffUtils.diff(some, others, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int source = first + delta.getSource().getPosition();
      int target = first + delta.getTarget().getPosition();
      was.changed().set(source, source + delta.getSource().size());
      is.changed().set(target, target + delta.getTarget().size());
    }
  }

  private static int alike(List<String> some, List<String> others) {
    int most = Math.min(some.size(), others.size());
    int alike = 0;
    while (alike < most && some.get(alike).equals(others.get(alike))) {
      alike++;
    }
    return alike;
  }

  private static int alikeAtEnd(List<String> some, List<String> others, int first) {
    int most = Math.min(some.size(), others.size()) - first;
    int alike = 0;
    while (alike < most
        && some.get(some.size() - 1 - alike).equals(others.get(others.size() - 1 - alike))) {
      alike++;
    }
    return alike;
  }

  /** A text in words and the blanks between them, and which of these the other has not. */
  private record Version(List<String> words, BitSet changed) {
    SafeHtml html(String mark) {
      StringBuilder html = new StringBuilder("<p class=\"plain\">");
      boolean marked = false;
      for (int i = 0; i < words.size(); i++) {
        if (changed.get(i) != marked) {
          html.append(marked ? "</" : "<").append(mark).append('>');
          marked = !marked;
        }
        html.append(Markup.escape(words.get(i)).replace("\n", "<br>"));
      }
      html.append(marked ? "</" + mark + ">" : "").append("</p>");
      return Sanitiser.sanitise(html.toString());
    }
  }
}
