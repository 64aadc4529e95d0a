package io.github.ticketfolio.search;

import java.util.Arrays;

/** Numbers words in the order they come, without an object for each. */
final class WordTable {
  static final int NONE = -1;

  private char[] chars = new char[1 << 12];
  private int[] ends = new int[1 << 9];

  /** The number of a word and one, or 0 where none is. */
  private int[] slots = new int[1 << 10];

  private int size;

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  /** The word's number, or {@link #NONE}. */
  int find(char[] text, int from, int to) {
    return slots[slot(text, from, to)] - 1;
  }

  /** The word's number, a new one if it has none. */
  int put(char[] text, int from, int to) {
    int slot = slot(text, from, to);
    if (slots[slot] == 0) {
      append(text, from, to);
      slots[slot] = size;
      if (size * 2 > slots.length) {
        grow();
      }
      return size - 1;
    }
    return slots[slot] - 1;
  }

  /** Where the word is, or could be put. */
  private int slot(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    hash *= 0x9e3779b9;
    int slot = (hash ^ hash >>> 15) & (slots.length - 1);
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, text, from, to)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(int word, char[] text, int from, int to) {
    return Arrays.equals(chars, start(word), ends[word], text, from, to);
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  private void append(char[] text, int from, int to) {
    int start = size == 0 ? 0 : ends[size - 1];
    int end = start + to - from;
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(end, chars.length * 2));
    }
    System.arraycopy(text, from, chars, start, to - from);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int word = 0; word < size; word++) {
      slots[slot(chars, start(word), ends[word])] = word + 1;
    }
  }

  String get(int word) {
    return new String(chars, start(word), ends[word] - start(word));
  }

  /** By the codes of their characters. */
  int compare(int one, int other) {
    return Arrays.compare(chars, start(one), ends[one], chars, start(other), ends[other]);
  }
}
