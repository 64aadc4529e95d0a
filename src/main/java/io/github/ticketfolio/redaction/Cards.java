package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of payment cards: as a network issues them, with a right check digit. */
final class Cards implements Finder {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  /** Between groups of digits. */
  private static final int WIDEST_GAP = 2;

  /** How many digits are in each group: all in one, or as they stand on a card. */
  private static final Pattern SHAPE = Pattern.compile("1[3-9],|(?:4,){3,4}[1-4],|4,6,[45],");

  private static final Pattern ISSUED =
      Pattern.compile(
          "(?:4|5[0-8]|2(?:2[2-9]|[3-6]\\d|7[01])|3[4-9]|30[0-5]|6(?:0|2|3|4[4-9]|5|7|8)).*");

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean begins = c >= '2' && c <= '6' && !isDigit(text, at - 1);
      Find find = begins ? longest(text, at) : null;
      if (find != null) {
        finds.add(find);
        at = find.to() - 1;
      }
    }
    return finds;
  }

  private static @Nullable Find longest(String text, int from) {
    StringBuilder digits = new StringBuilder();
    StringBuilder shape = new StringBuilder();
    Find found = null;
    int at = from;
    while (digits.length() <= LONGEST) {
      int group = at;
      while (isDigit(text, at) && digits.length() <= LONGEST) {
        digits.append(text.charAt(at++));
      }
      shape.append(at - group).append(',');
      if (isCard(digits) && SHAPE.matcher(shape).matches()) {
        found = new Find(from, at, digits.toString(), true);
      }
      int gap = at;
      while (isGap(text, gap) && gap - at < WIDEST_GAP) {
        gap++;
      }
      if (gap == at || !isDigit(text, gap)) {
        break;
      }
      at = gap;
    }
    return found;
  }

  private static boolean isCard(CharSequence digits) {
    return digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && ISSUED.matcher(digits).matches()
        && isChecked(digits);
  }

  /** The formula of Luhn. */
  private static boolean isChecked(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isGap(String text, int at) {
    return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-');
  }
}
