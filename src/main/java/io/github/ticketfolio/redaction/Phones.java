package io.github.ticketfolio.redaction;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers that exist in a country's plan. Digits that could as well be an order
 * number count only where something says that they are a telephone number.
 */
final class Phones implements Finder {
  /** No country: only numbers with their country's code are found. */
  static final String NOWHERE = "ZZ";

  private static final int FEWEST_DIGITS = 7;
  private static final int LOOK_BACK = 24;

  private static final Pattern CALLED =
      Pattern.compile(
          "(?iu)(?:phone|tel|telefon\\w*|t[eé]l\\w*|call|mobile?|cell\\w*|handy|m[oó]vil|fax"
              + "|whatsapp|sms|mob|tlf|rufnummer|telefone)[.]?(?: (?:is|no|nr|number|nummer)[.]?)?"
              + "[ :=*_]*$");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String country;

  Phones(String country) {
    this.country = country;
  }

  static boolean isCountry(String code) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
  }

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    if (!hasDigits(text)) {
      return finds;
    }
    for (PhoneNumberMatch match :
        numbers.findNumbers(text, country, Leniency.VALID, Long.MAX_VALUE)) {
      if (isTelephone(text, match)) {
        String key = numbers.format(match.number(), PhoneNumberFormat.E164);
        String extension = match.number().getExtension();
        finds.add(
            new Find(
                match.start(),
                match.end(),
                extension.isEmpty() ? key : key + ";" + extension,
                false));
      }
    }
    return finds;
  }

  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS;
  }

  private static boolean isTelephone(String text, PhoneNumberMatch match) {
    int from = match.start();
    String raw = match.rawString();
    boolean numbered = raw.charAt(0) == '#' || (from > 0 && text.charAt(from - 1) == '#');
    boolean cut = match.end() < text.length() && Character.isDigit(text.charAt(match.end()));
    if (numbered || cut) {
      return false;
    }
    boolean bare = raw.chars().allMatch(Character::isDigit) && raw.charAt(0) != '0';
    return !bare || CALLED.matcher(text.substring(Math.max(0, from - LOOK_BACK), from)).find();
  }
}
