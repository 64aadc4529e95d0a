package io.github.ticketfolio.redaction;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds telephone numbers that exist in a country's plan. Digits that could as well be an order
 * number count only where something says that they are a telephone number.
 */
final class Phones implements Finder {
  /** No country: only numbers with their country's code are found. */
  static final String NOWHERE = "ZZ";

  private static final int FEWEST_DIGITS = 7;

  /** With the plus sign; shorter ones are met by chance. */
  private static final int TELLING = 10;

  /** Between two digits of one number, such as the word for an extension. */
  private static final int WIDEST_GAP = 10;

  /** What stands around a number tells whether it is one. */
  private static final int CONTEXT = 4;

  private static final int LOOK_BACK = 24;

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?iu)(?:phone|tel|telefon\\w*|t[eé]l\\w*|call|mobile?|cell\\w*|handy|m[oó]vil|fax"
              + "|whatsapp|sms|mob|tlf|rufnummer|telefone)[.]?(?: (?:is|no|nr|number|nummer)[.]?)?"
              + "[ :=*_]*$");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String country;

  /** What was read before; null where nothing is remembered. */
  private final @Nullable Map<String, List<PhoneNumberMatch>> read;

  Phones(String country) {
    this(country, null);
  }

  private Phones(String country, @Nullable Map<String, List<PhoneNumberMatch>> read) {
    this.country = country;
    this.read = read;
  }

  @Override
  public Finder forOneText() {
    return new Phones(country, new HashMap<>());
  }

  static boolean isCountry(String code) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
  }

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      int last = at;
      int digits = 0;
      for (; at < text.length() && at - last <= WIDEST_GAP; at++) {
        if (isDigit(text.charAt(at))) {
          digits++;
          last = at;
        }
      }
      if (digits >= FEWEST_DIGITS) {
        add(text, Math.max(0, from - CONTEXT), Math.min(text.length(), last + CONTEXT), finds);
      }
    }
    return finds;
  }

  /** All but a few digits of a usual text cannot be a number; the plans are slow to ask. */
  private void add(String text, int from, int to, List<Find> finds) {
    String part = text.substring(from, to);
    List<PhoneNumberMatch> matches =
        read == null ? matches(part) : read.computeIfAbsent(part, this::matches);
    for (PhoneNumberMatch match : matches) {
      if (isTelephone(text, from, match)) {
        String key = numbers.format(match.number(), PhoneNumberFormat.E164);
        String extension = match.number().getExtension();
        finds.add(
            new Find(
                from + match.start(),
                from + match.end(),
                extension.isEmpty() ? key : key + ";" + extension,
                key.length() > TELLING));
      }
    }
  }

  /** True inside of a time or of a longer number. */
  private static boolean goesOn(String text, int at, int way) {
    int next = at + way;
    boolean inside = at >= 0 && at < text.length();
    if (!inside || isDigit(text.charAt(at))) {
      return inside;
    }
    boolean joint = ":.,/".indexOf(text.charAt(at)) >= 0;
    return joint && next >= 0 && next < text.length() && isDigit(text.charAt(next));
  }

  /** What is written with a country's code is one, though no plan may have it yet or any more. */
  private List<PhoneNumberMatch> matches(String part) {
    List<PhoneNumberMatch> matches = new ArrayList<>();
    numbers.findNumbers(part, country, Leniency.VALID, Long.MAX_VALUE).forEach(matches::add);
    if (part.indexOf('+') >= 0) {
      for (PhoneNumberMatch match :
          numbers.findNumbers(part, country, Leniency.POSSIBLE, Long.MAX_VALUE)) {
        String raw = match.rawString();
        boolean begins =
            match.start() == 0 || !Character.isLetterOrDigit(part.charAt(match.start() - 1));
        if (begins && raw.charAt(0) == '+' && !DATE.matcher(raw).find()) {
          matches.add(match);
        }
      }
    }
    return matches;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isTelephone(String text, int offset, PhoneNumberMatch match) {
    int from = offset + match.start();
    int to = offset + match.end();
    String raw = match.rawString();
    boolean numbered = raw.charAt(0) == '#' || (from > 0 && text.charAt(from - 1) == '#');
    boolean part = goesOn(text, from - 1, -1) || goesOn(text, to, 1);
    long digits = raw.chars().filter(Character::isDigit).count();
    if (numbered || part || digits < FEWEST_DIGITS) {
      return false;
    }
    boolean bare = raw.chars().allMatch(Character::isDigit) && raw.charAt(0) != '0';
    return !bare || CALLED.matcher(text.substring(Math.max(0, from - LOOK_BACK), from)).find();
  }
}
