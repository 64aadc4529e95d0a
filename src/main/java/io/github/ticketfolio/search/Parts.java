package io.github.ticketfolio.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The passages of one document as words and what stands between them ({@link Splitter}): each
 * different one once, and which follow each other.
 */
final class Parts {
  private final WordTable words = new WordTable(1 << 9);
  private final List<String> anchors = new ArrayList<>();

  /** Of each part the number of its word and one, of each text's end a 0. */
  private final Bytes order = new Bytes();

  private long characters;

  /** Begins a passage, which is two texts: its author and what it says, so long. */
  void begin(String anchor, int length) {
    anchors.add(anchor);
    characters += length;
  }

  /** Adds a part; returns the number of its word. */
  int add(char[] chars, int from, int to) {
    int word = words.put(chars, from, to);
    order.number(word + 1);
    return word;
  }

  void endText() {
    order.number(0);
  }

  /** To be called when all are there. */
  void close() {
    words.close();
    order.close();
  }

  WordTable words() {
    return words;
  }

  List<String> anchors() {
    return anchors;
  }

  /** How long all is that the passages say. */
  long characters() {
    return characters;
  }

  Order order() {
    return new Order();
  }

  /** Goes through all texts, part by part. */
  final class Order {
    static final int END = -1;

    private int at;

    boolean hasNext() {
      return at < order.size();
    }

    /** The next part's word, or {@link #END} behind the last one of a text. */
    int next() {
      int b = order.at(at++);
      int number = b & 0x7f;
      for (int shift = 7; b < 0; shift += 7) {
        b = order.at(at++);
        number |= (b & 0x7f) << shift;
      }
      return number - 1;
    }
  }
}
