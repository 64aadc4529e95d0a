package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the passages of a document once, for its parts and for its terms: nearly all of these are
 * words that come again and again, and each is folded but once.
 */
final class PartReader {
  private final Parts parts;
  private final Splitter splitter = new Splitter();
  private final TermReader reader;

  /** How often each part was read as a word whose terms are not taken yet. */
  private int[] counts = new int[1 << 9];

  private int times = 1;

  PartReader(Parts parts, Terms terms) {
    this.parts = parts;
    reader = new TermReader((chars, from, to) -> terms.add(chars, from, to, times, false));
  }

  void read(String text) throws IOException {
    splitter.of(text);
    boolean plain = splitter.isPlain();
    if (!plain) {
      reader.read(splitter.chars(), 0, splitter.length());
    }
    int joined = 0;
    int wordStart = 0;
    while (splitter.next()) {
      int part = parts.add(splitter.chars(), splitter.start(), splitter.end());
      if (plain && splitter.isWord()) {
        count(part);
      } else if (plain && splitter.isJoint() && splitter.start() > joined) {
        joined = reader.readJoined(splitter.chars(), wordStart, splitter.length());
      }
      wordStart = splitter.start();
    }
    parts.endText();
  }

  private void count(int part) {
    if (part >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(part + 1, counts.length * 2));
    }
    counts[part]++;
  }

  /** Takes the terms of all words. */
  void finish() throws IOException {
    WordTable words = parts.words();
    for (int part = 0; part < Math.min(counts.length, words.size()); part++) {
      if (counts[part] > 0) {
        times = counts[part];
        reader.read(words.chars(), words.start(part), words.end(part));
      }
    }
  }
}
