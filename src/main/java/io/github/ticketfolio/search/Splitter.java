package io.github.ticketfolio.search;

/**
 * Takes a text apart into words and what stands between them, so that both can be coded. A single
 * space between two words is not told: whoever puts the text together knows it. A letter of a
 * script without spaces counts as something between words.
 */
final class Splitter {
  private static final byte BETWEEN = 0;
  private static final byte WORD = 1;
  private static final byte UNSPACED = 2;

  /** Between words here, but perhaps of one for {@link TermReader}: marks and halves of pairs. */
  private static final byte ODD = 3;

  private static final byte[] KINDS = new byte[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind((char) c);
    }
  }

  private char[] text = new char[1 << 12];
  private int length;
  private int start;
  private int end;
  private boolean word;

  private static byte kind(char c) {
    if (Fold.isUnspaced(c)) {
      return UNSPACED;
    }
    if (Character.isLetterOrDigit(c)) {
      return WORD;
    }
    return Character.isSurrogate(c) || Fold.isWord(c) ? ODD : BETWEEN;
  }

  Splitter of(String whole) {
    length = whole.length();
    if (text.length < length) {
      text = new char[length + length / 2];
    }
    whole.getChars(0, length, text, 0);
    end = 0;
    word = false;
    return this;
  }

  /** Goes to the next part; false where there is none. */
  boolean next() {
    boolean behindWord = word;
    start = end;
    if (start == length) {
      return false;
    }
    if (behindWord && text[start] == ' ' && start + 1 < length && isWord(text[start + 1])) {
      start++;
    }
    end = start + 1;
    word = isWord(text[start]);
    if (word) {
      while (end < length && isWord(text[end])) {
        end++;
      }
    } else if (KINDS[text[start]] != UNSPACED) {
      while (end < length && !isWord(text[end]) && KINDS[text[end]] != UNSPACED) {
        end++;
      }
    }
    return true;
  }

  /** Of characters, not of code points: both halves of a pair stand between words. */
  static boolean isWord(char c) {
    return KINDS[c] == WORD;
  }

  /** True if the words are also those of a {@link TermReader}. */
  boolean isPlain() {
    for (int i = 0; i < length; i++) {
      if (KINDS[text[i]] > WORD) {
        return false;
      }
    }
    return true;
  }

  /** True if the part is a word. */
  boolean isWord() {
    return word;
  }

  /** True if the part is a single sign that joins two words, see {@link TermReader}. */
  boolean isJoint() {
    return end == start + 1
        && start > 0
        && end < length
        && TermReader.isJoint(text[start])
        && isWord(text[end])
        && isWord(text[start - 1]);
  }

  char[] chars() {
    return text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int length() {
    return length;
  }
}
