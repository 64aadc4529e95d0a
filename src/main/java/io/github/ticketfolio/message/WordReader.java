package io.github.ticketfolio.message;

/**
 * Reads a text word by word. A word is a run of letters, digits and marks, or a single sign that is
 * not ASCII, such as an emoji: whatever cannot be part of some markup.
 */
final class WordReader {
  private enum Sort {
    LETTER,
    SIGN,
    OTHER
  }

  private static final boolean[] ASCII_LETTERS = asciiLetters();

  private final String text;
  private int start;
  private int end;

  WordReader(String text) {
    this.text = text;
  }

  private static boolean[] asciiLetters() {
    boolean[] letters = new boolean[0x80];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = Character.isLetterOrDigit(c);
    }
    return letters;
  }

  /** Goes to the next word; false behind the last one. */
  boolean next() {
    start = end;
    while (start < text.length() && sort(start) == Sort.OTHER) {
      start += size(start);
    }
    end = start;
    while (end < text.length() && sort(end) == Sort.LETTER) {
      end += size(end);
    }
    if (end == start && end < text.length()) {
      end += size(end);
    }
    return start < end;
  }

  private int size(int at) {
    return text.charAt(at) < 0x80 ? 1 : Character.charCount(text.codePointAt(at));
  }

  private Sort sort(int at) {
    char first = text.charAt(at);
    if (first >= 0x80) {
      return sortOf(Character.getType(text.codePointAt(at)));
    }
    return ASCII_LETTERS[first] ? Sort.LETTER : Sort.OTHER;
  }

  private static Sort sortOf(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          Sort.LETTER;
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.PRIVATE_USE ->
          Sort.SIGN;
      default -> Sort.OTHER;
    };
  }

  /** True when both are at the same word. */
  boolean isAt(WordReader other) {
    int length = end - start;
    return length == other.end - other.start
        && text.regionMatches(start, other.text, other.start, length);
  }

  /** The word it is at. */
  String word() {
    return text.substring(start, end);
  }
}
