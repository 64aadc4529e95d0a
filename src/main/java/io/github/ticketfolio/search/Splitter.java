package io.github.ticketfolio.search;

/**
 * Takes a text apart into words and what stands between them, so that both can be coded. A single
 * space between two words is not told: whoever puts the text together knows it. A letter of a
 * script without spaces counts as something between words.
 */
final class Splitter {
  private char[] text = new char[1 << 12];
  private int length;
  private int start;
  private int end;
  private boolean word;

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
    } else if (!Fold.isUnspaced(text[start])) {
      while (end < length && !isWord(text[end]) && !Fold.isUnspaced(text[end])) {
        end++;
      }
    }
    return true;
  }

  /** Of characters, not of code points: both halves of a pair stand between words. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return Fold.isWord(c);
    }
    return Character.isLetterOrDigit(c) && !Fold.isUnspaced(c);
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

  String part() {
    return new String(text, start, end - start);
  }
}
