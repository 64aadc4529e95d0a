package io.github.ticketfolio.search;

import java.security.SecureRandom;
import java.util.Arrays;

/** Numbers words in the order they come, without an object for each. */
final class WordTable {
  static final int NONE = -1;

  /**
   * Unlike in each run, so that nobody can send words that all meet in one slot. Nothing that is
   * written depends on it: words are numbered as they come.
   */
  private static final long FACTOR = new SecureRandom().nextLong() | 1;

  /** So much of a key to sort by is the word, what is above are two of its characters. */
  private static final int WORD_BITS = 29;

  private static final int WORD = (1 << WORD_BITS) - 1;

  private char[] chars;

  /** Where each word ends, and above it its hash: what is looked at together lies together. */
  private long[] words;

  /** The number of a word and one, or 0 where none is. */
  private int[] slots;

  private int size;

  /** Makes one with room for so many words; it grows. */
  WordTable(int words) {
    chars = new char[words * 8];
    this.words = new long[words];
    slots = new int[Integer.highestOneBit(words) * 4];
  }

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  /** Gives up all room that the words do not need; nothing may be put or found any more. */
  void close() {
    chars = Arrays.copyOf(chars, start(size));
    words = Arrays.copyOf(words, size);
    slots = new int[0];
  }

  /** The number of another table's word, or {@link #NONE}. */
  int find(WordTable other, int word) {
    return slots[slot(other.chars, other.start(word), other.end(word), other.hash(word))] - 1;
  }

  /** The number of another table's word, a new one if it has none. */
  int put(WordTable other, int word) {
    return put(other.chars, other.start(word), other.end(word), other.hash(word));
  }

  /** The word's number, a new one if it has none. */
  int put(char[] text, int from, int to) {
    return put(text, from, to, hash(text, from, to));
  }

  private int put(char[] text, int from, int to, int hash) {
    int slot = slot(text, from, to, hash);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    append(text, from, to, hash);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private static int hash(char[] text, int from, int to) {
    long hash = 0;
    int at = from;
    for (; at + 1 < to; at += 2) {
      hash = (hash ^ text[at] ^ (long) text[at + 1] << 16) * FACTOR;
    }
    if (at < to) {
      hash = (hash ^ text[at] ^ 1L << 16) * FACTOR;
    }
    return (int) (hash >>> 32);
  }

  /** Where the word is, or could be put. */
  private int slot(char[] text, int from, int to, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, text, from, to, hash)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Words are short: a loop is done before {@link Arrays#equals} has begun. */
  private boolean isAt(int word, char[] text, int from, int to, int hash) {
    int start = start(word);
    if (hash(word) != hash || end(word) - start != to - from) {
      return false;
    }
    int same = 0;
    while (same < to - from && chars[start + same] == text[from + same]) {
      same++;
    }
    return same == to - from;
  }

  private void append(char[] text, int from, int to, int hash) {
    int start = start(size);
    int end = start + to - from;
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(end, chars.length * 2));
    }
    System.arraycopy(text, from, chars, start, to - from);
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = (long) hash << 32 | end;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int word = 0; word < size; word++) {
      int slot = hash(word) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = word + 1;
    }
  }

  /** The characters of all words; they are the table's own. */
  char[] chars() {
    return chars;
  }

  int start(int word) {
    return word == 0 ? 0 : (int) words[word - 1];
  }

  int end(int word) {
    return (int) words[word];
  }

  private int hash(int word) {
    return (int) (words[word] >>> 32);
  }

  int length(int word) {
    return end(word) - start(word);
  }

  String get(int word) {
    return new String(chars, start(word), end(word) - start(word));
  }

  /** By the codes of their characters. */
  int compare(int one, int other) {
    return Arrays.compare(chars, start(one), end(one), chars, start(other), end(other));
  }

  /** All words by the codes of their characters. */
  int[] sorted() {
    long[] keys = new long[size];
    for (int word = 0; word < size; word++) {
      keys[word] = word;
    }
    sort(keys, 0, size, 0);
    int[] words = new int[size];
    for (int i = 0; i < size; i++) {
      words[i] = (int) keys[i] & WORD;
    }
    return words;
  }

  /** Sorts words that have the same characters up to a place; no two are the same. */
  private void sort(long[] keys, int from, int to, int depth) {
    for (int i = from; i < to; i++) {
      int word = (int) keys[i] & WORD;
      long pair = (long) charAt(word, depth) << 17 | charAt(word, depth + 1);
      keys[i] = pair << WORD_BITS | word;
    }
    Arrays.sort(keys, from, to);
    int first = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || keys[i] >>> WORD_BITS != keys[first] >>> WORD_BITS) {
        if (i - first > 1) {
          sort(keys, first, i, depth + 2);
        }
        first = i;
      }
    }
  }

  /** The character and one; 0 behind the end. */
  private int charAt(int word, int place) {
    int at = start(word) + place;
    return at < end(word) ? chars[at] + 1 : 0;
  }
}
