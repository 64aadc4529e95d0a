package io.github.ticketfolio.search;

import java.io.IOException;

/**
 * Takes a text apart into the terms it is found by, folded:
 *
 * <ul>
 *   <li>each run of letters and digits: {@code kxb} and {@code 482913};
 *   <li>runs joined by single {@code - . _ @} as one term more, if it is an address of mail or has
 *       digits for a part: {@code kxb-482913}, {@code 203.0.113.7}. Names of hosts and of files are
 *       found by their parts; as terms they would take a quarter of all space.
 *   <li>of scripts without spaces each two characters that follow each other, and the last one.
 * </ul>
 *
 * A term has at most {@link #LONGEST} characters; what is behind them is cut off, and of a joined
 * one what is behind {@link #LONGEST_JOINED}.
 */
final class TermReader {
  static final int LONGEST = 64;

  /** The parts tell the rest. */
  static final int LONGEST_JOINED = 24;

  private static final int MOST_PARTS = 16;

  private final Sink sink;
  private final int[] starts = new int[MOST_PARTS];

  /** A character folds to 18 at most. */
  private final char[] folded = new char[MOST_PARTS * (LONGEST + 20)];

  private char[] text = {};
  private int length;
  private int parts;
  private int size;

  /** Takes terms; the characters are the reader's own and change. */
  interface Sink {
    void term(char[] chars, int from, int to) throws IOException;
  }

  TermReader(Sink sink) {
    this.sink = sink;
  }

  void read(String words) throws IOException {
    char[] chars = words.toCharArray();
    read(chars, 0, chars.length);
  }

  /** Reads a part of a text; what stands around it is not looked at. */
  void read(char[] chars, int from, int to) throws IOException {
    text = chars;
    length = to;
    int at = from;
    while (at < length) {
      at = isWord(at) ? wordsAndJoined(at) : at + 1;
    }
  }

  /** Reads no word but only what joins them from a place on; returns the place behind the last. */
  int readJoined(char[] chars, int from, int to) throws IOException {
    text = chars;
    length = to;
    return joined(from);
  }

  private boolean isWord(int at) {
    return at < length && Fold.isWord(Character.codePointAt(text, at, length));
  }

  private int wordsAndJoined(int from) throws IOException {
    int at = joined(from);
    for (int part = 0; part < parts; part++) {
      word(starts[part], end(part));
    }
    return at;
  }

  /** Reads parts with single signs between them; returns the place behind the last. */
  private int joined(int from) throws IOException {
    parts = 0;
    size = 0;
    starts[parts++] = 0;
    int at = part(from);
    while (parts < MOST_PARTS && at < length && isJoint(text[at]) && isWord(at + 1)) {
      folded[size++] = text[at];
      starts[parts++] = size;
      at = part(at + 1);
    }
    if (parts > 1 && isOneTerm()) {
      sink.term(folded, 0, Math.min(size, LONGEST_JOINED));
    }
    return at;
  }

  /** Where a part ends, before the sign that joins it to the next one. */
  private int end(int part) {
    return part + 1 < parts ? starts[part + 1] - 1 : size;
  }

  /** Two numbers are an amount. */
  private boolean isOneTerm() {
    int numbers = 0;
    for (int part = 0; part < parts; part++) {
      int end = end(part);
      numbers += isNumber(starts[part], end) ? 1 : 0;
      if (end < size && folded[end] == '@') {
        return true;
      }
    }
    return numbers > 2 || (numbers > 0 && numbers < parts);
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (folded[i] < '0' || folded[i] > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean isJoint(char c) {
    return c == '-' || c == '.' || c == '_' || c == '@';
  }

  private int part(int from) {
    int at = from;
    int end = size + LONGEST;
    while (at < length) {
      int c = text[at] < 0x80 ? text[at] : Character.codePointAt(text, at, length);
      if (!Fold.isWord(c)) {
        break;
      }
      if (size < end) {
        fold(c);
      }
      at += Character.charCount(c);
    }
    size = Math.min(size, end);
    return at;
  }

  private void fold(int c) {
    if (c < 0x80) {
      folded[size++] = (char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c);
    } else {
      String plain = Fold.of(c);
      plain.getChars(0, plain.length(), folded, size);
      size += plain.length();
    }
  }

  private void word(int from, int to) throws IOException {
    int at = from;
    while (at < to) {
      int start = at;
      boolean unspaced = Fold.isUnspaced(folded[at]);
      while (at < to && Fold.isUnspaced(folded[at]) == unspaced) {
        at++;
      }
      if (unspaced) {
        pairs(start, at);
      } else {
        sink.term(folded, start, at);
      }
    }
  }

  private void pairs(int from, int to) throws IOException {
    for (int at = from; at < to; at++) {
      sink.term(folded, at, Math.min(to, at + 2));
    }
  }
}
