package io.github.ticketfolio.page;

import java.util.Arrays;

/**
 * Finds a text of a few characters in long ones, whatever the case of either. Most of a long text
 * is passed over: a character that the text sought lacks rules out every place that would cover it
 * (the search of Boyer, Moore and Horspool).
 */
final class CaseBlind {
  private static final int ASCII = 128;

  private final String sought;
  private final char last;

  private final char first;

  /** How far the place of a match may move when its last character is this one. */
  private final int[] steps = new int[ASCII];

  /** The same for every other character. */
  private int otherStep;

  CaseBlind(String sought) {
    this.sought = sought;
    int behind = sought.length() - 1;
    first = folded(sought.charAt(0));
    last = folded(sought.charAt(behind));
    otherStep = sought.length();
    Arrays.fill(steps, sought.length());
    for (int i = 0; i < behind; i++) {
      char c = folded(sought.charAt(i));
      if (c < ASCII) {
        steps[c] = behind - i;
      } else {
        otherStep = 1;
      }
    }
  }

  /** The first place at or behind another one; -1 when there is none. */
  int in(String text, int from) {
    int behind = sought.length() - 1;
    for (int end = from + behind; end < text.length(); ) {
      char c = folded(text.charAt(end));
      if (c == last && folded(text.charAt(end - behind)) == first && isAt(text, end - behind)) {
        return end - behind;
      }
      end += c < ASCII ? steps[c] : otherStep;
    }
    return -1;
  }

  private boolean isAt(String text, int place) {
    return text.regionMatches(true, place, sought, 0, sought.length());
  }

  /** As {@link String#regionMatches} does it. */
  private static char folded(char c) {
    if (c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
