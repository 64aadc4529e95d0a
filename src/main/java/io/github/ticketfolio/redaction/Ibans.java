package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds international bank account numbers: of their country's length, with right check digits. */
final class Ibans implements Finder {
  /** The lengths of the SWIFT registry. */
  private static final String REGISTRY =
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
          + "ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30"
          + "KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24"
          + "PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29"
          + "VA22VG24XK20YE30";

  private static final Map<String, Integer> LENGTHS = lengths();
  private static final int WIDEST_GAP = 2;

  private static Map<String, Integer> lengths() {
    Map<String, Integer> lengths = new HashMap<>();
    for (int i = 0; i < REGISTRY.length(); i += 4) {
      lengths.put(REGISTRY.substring(i, i + 2), Integer.valueOf(REGISTRY.substring(i + 2, i + 4)));
    }
    return lengths;
  }

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    for (int at = 2; at + 1 < text.length(); at++) {
      int from = isDigit(text, at) && isDigit(text, at + 1) ? country(text, at) : -1;
      Find find = from < 0 ? null : at(text, from);
      if (find != null) {
        finds.add(find);
        at = find.to() + 1;
      }
    }
    return finds;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Where the two letters of a country begin before its check digits; -1 where none are. */
  private static int country(String text, int digits) {
    int end = text.charAt(digits - 1) == ' ' ? digits - 1 : digits;
    int from = end - 2;
    boolean begins = from == 0 || (from > 0 && !Character.isLetterOrDigit(text.charAt(from - 1)));
    return begins && isLetter(text.charAt(from)) && isLetter(text.charAt(from + 1)) ? from : -1;
  }

  private static boolean isLetter(char c) {
    return c < 128 && Character.isLetter(c);
  }

  private static @Nullable Find at(String text, int from) {
    Integer length = LENGTHS.get(text.substring(from, from + 2).toUpperCase(Locale.ROOT));
    if (length == null) {
      return null;
    }
    StringBuilder account = new StringBuilder();
    int at = from;
    int gap = 0;
    for (; at < text.length() && account.length() < length && gap <= WIDEST_GAP; at++) {
      char c = text.charAt(at);
      boolean sign = c < 128 && Character.isLetterOrDigit(c);
      if (!sign && c != ' ' && c != '-') {
        break;
      }
      gap = sign ? 0 : gap + 1;
      account.append(sign ? String.valueOf(Character.toUpperCase(c)) : "");
    }
    boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return ends && account.length() == length && isChecked(account)
        ? new Find(from, at, account.toString(), true)
        : null;
  }

  /** ISO 7064, mod 97-10. */
  private static boolean isChecked(CharSequence account) {
    int rest = 0;
    for (int i = 0; i < account.length(); i++) {
      int value = Character.digit(account.charAt((i + 4) % account.length()), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }
}
