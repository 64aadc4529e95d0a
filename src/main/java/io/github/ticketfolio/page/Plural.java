package io.github.ticketfolio.page;

import java.util.Locale;

/**
 * Which form of a noun stands beside a number, by the <a
 * href="https://cldr.unicode.org/index/cldr-spec/plural-rules">plural rules of CLDR</a> for whole
 * numbers.
 */
enum Plural {
  /** English, German, Spanish: one, other. */
  ONE,
  /** French, Portuguese: one also stands for none. */
  UP_TO_ONE,
  /** Arabic: zero, one, two, few, many, other. */
  ARABIC;

  /** The rule a wording names: {@code one}, {@code up-to-one} or {@code arabic}. */
  static Plural of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String category(long number) {
    return switch (this) {
      case ONE -> number == 1 ? "one" : "other";
      case UP_TO_ONE -> number < 2 ? "one" : "other";
      case ARABIC -> arabic(number);
    };
  }

  private static String arabic(long number) {
    if (number < 3) {
      return number == 0 ? "zero" : number == 1 ? "one" : "two";
    }
    long rest = number % 100;
    return rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
  }
}
