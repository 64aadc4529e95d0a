package io.github.ticketfolio.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where each ticket stands when all are sorted by a text: without accents and case, numbers in it
 * by value, by the codes of characters otherwise, as the rules of a locale would differ between two
 * machines. Equal texts have one rank; an empty one has rank 0.
 */
final class Ranks implements Closeable {
  /** What comes behind so much of a text is not compared. */
  private static final int LONGEST = 80;

  private static final int BLOCK = 1 << 15;

  private final String name;
  private final Inverter texts;
  private final char[] key = new char[LONGEST];
  private int documents;
  private int rank;

  Ranks(Path scratch, String name) {
    this.name = name;
    texts = new Inverter(scratch, name, BLOCK);
  }

  /** Takes the text of the next document. */
  void add(String text) throws IOException {
    String folded = Fold.of(text.strip());
    if (!folded.isEmpty()) {
      texts.add(key, 0, fill(folded), documents);
    }
    documents++;
  }

  /** Of a number, how many digits it has comes before them; so they sort by value. */
  private int fill(String folded) {
    int size = 0;
    int at = 0;
    while (at < folded.length() && size < LONGEST) {
      int end = digitsEnd(folded, at);
      if (end == at) {
        key[size++] = folded.charAt(at++);
        continue;
      }
      while (at < end - 1 && folded.charAt(at) == '0') {
        at++;
      }
      key[size++] = (char) (end - at);
      while (at < end && size < LONGEST) {
        key[size++] = folded.charAt(at++);
      }
      at = end;
    }
    return size;
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  void write(DataFile files) throws IOException {
    int[] ranks = new int[documents];
    texts.merge(
        (term, ranked, weights, count) -> {
          rank++;
          for (int i = 0; i < count; i++) {
            ranks[ranked[i]] = rank;
          }
        });
    Column column = new Column();
    for (int one : ranks) {
      column.add(one);
    }
    column.write(name, files);
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
