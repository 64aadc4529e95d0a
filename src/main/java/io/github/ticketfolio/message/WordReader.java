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

  private final CharSequence text;
  private int start;
  private int end;

  WordReader(CharSequence text) {
    this.text = text;
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
    return Character.charCount(Character.codePointAt(text, at));
  }

  private Sort sort(int at) {
    char first = text.charAt(at);
    if (first >= 0x80) {
      return sortOf(Character.getType(Character.codePointAt(text, at)));
    }
    boolean letter =
        (first >= 'a' && first <= 'z')
            || (first >= 'A' && first <= 'Z')
            || (first >= '0' && first <= '9');
    return letter ? Sort.LETTER : Sort.OTHER;
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
    if (length != other.end - other.start) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(start + i) != other.text.charAt(other.start + i)) {
        return false;
      }
    }
    return true;
  }

  /** The word it is at. */
  String word() {
    return text.subSequence(start, end).toString();
  }
}
