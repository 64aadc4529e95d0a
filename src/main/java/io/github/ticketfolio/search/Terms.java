package io.github.ticketfolio.search;

import java.util.Arrays;

/** The terms of one document, each with how it weighs. */
final class Terms {
  /** Of a weight: that the term is in the row of its ticket. The rest counts it. */
  static final int IN_ROW = 0x40;

  static final int MOST = 0x3f;

  private final WordTable words = new WordTable(1 << 8);
  private byte[] weights = new byte[1 << 8];
  private int length;

  /** Counts a term that the row or the text has so many times. */
  void add(char[] chars, int from, int to, int times, boolean inRow) {
    int term = words.put(chars, from, to);
    if (term == weights.length) {
      weights = Arrays.copyOf(weights, term * 2);
    }
    int weight = weights[term];
    int count = Math.min(MOST, (weight & MOST) + Math.min(MOST, times));
    weights[term] = (byte) ((weight & IN_ROW) | count | (inRow ? IN_ROW : 0));
    length += times;
  }

  /** To be called when all are there. */
  void close() {
    words.close();
    weights = Arrays.copyOf(weights, words.size());
  }

  WordTable words() {
    return words;
  }

  byte weight(int term) {
    return weights[term];
  }

  /** How many there are, each as often as it is there. */
  int length() {
    return length;
  }
}
