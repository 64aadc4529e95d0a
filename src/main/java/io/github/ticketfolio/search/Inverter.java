package io.github.ticketfolio.search;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Turns the terms of documents into the documents of terms. There are far more than fit into
 * memory, so full blocks are sorted into files, which are merged at the end.
 */
final class Inverter implements Closeable {
  /** Of a posting's weight: that the term is in the row of its ticket. The rest counts it. */
  static final int IN_ROW = 0x40;

  static final int MOST = 0x3f;

  private final Path scratch;
  private final String name;
  private final int blockSize;
  private final List<RunFile> runs = new ArrayList<>();
  private final WordTable terms = new WordTable();

  /** The newest posting of each term of this block. */
  private int[] newest = new int[1 << 10];

  private int[] termOf = new int[1 << 10];
  private int[] documentOf = new int[1 << 10];
  private byte[] weightOf = new byte[1 << 10];
  private int size;

  /** Takes terms in their order. */
  interface Sink {
    /**
     * Takes a term.
     *
     * @param documents those that have it, in order; the array is the merger's own and changes
     * @param weights how it weighs in each of them
     * @param count how many have it
     */
    void term(String term, int[] documents, byte[] weights, int count) throws IOException;
  }

  /**
   * Makes one that has nothing yet.
   *
   * @param scratch a folder for its files, which it deletes
   * @param name tells them from those of others
   * @param blockSize how many postings are kept in memory
   */
  Inverter(Path scratch, String name, int blockSize) {
    this.scratch = scratch;
    this.name = name;
    this.blockSize = blockSize;
  }

  /** Counts a term of a document; documents come in order. */
  void add(char[] chars, int from, int to, int document, boolean inRow) throws IOException {
    if (size == blockSize) {
      spill();
    }
    int known = terms.size();
    int term = terms.put(chars, from, to);
    if (term < known && documentOf[newest[term]] == document) {
      weigh(newest[term], inRow);
      return;
    }
    if (size == termOf.length) {
      grow();
    }
    if (term == newest.length) {
      newest = Arrays.copyOf(newest, term * 2);
    }
    newest[term] = size;
    termOf[size] = term;
    documentOf[size] = document;
    weightOf[size] = 0;
    weigh(size++, inRow);
  }

  private void weigh(int posting, boolean inRow) {
    int weight = weightOf[posting];
    int count = Math.min(MOST, (weight & MOST) + 1);
    weightOf[posting] = (byte) ((weight & IN_ROW) | count | (inRow ? IN_ROW : 0));
  }

  private void grow() {
    int more = Math.min(blockSize, size * 2);
    termOf = Arrays.copyOf(termOf, more);
    documentOf = Arrays.copyOf(documentOf, more);
    weightOf = Arrays.copyOf(weightOf, more);
  }

  private void spill() throws IOException {
    Path file = scratch.resolve(name + "-" + runs.size());
    runs.add(new RunFile(file, runs.size()));
    int[] places = placesByTerm();
    Integer[] sorted = new Integer[terms.size()];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, terms::compare);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (int term : sorted) {
        write(out, term, places);
      }
    }
    terms.clear();
    size = 0;
  }

  /** The postings, each term's together and in order; {@link #newest} then ends them. */
  private int[] placesByTerm() {
    int[] ends = new int[terms.size() + 1];
    for (int i = 0; i < size; i++) {
      ends[termOf[i] + 1]++;
    }
    for (int term = 0; term < terms.size(); term++) {
      ends[term + 1] += ends[term];
    }
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[ends[termOf[i]]++] = i;
    }
    System.arraycopy(ends, 0, newest, 0, terms.size());
    return places;
  }

  private void write(DataOutputStream out, int term, int[] places) throws IOException {
    int from = term == 0 ? 0 : newest[term - 1];
    out.writeUTF(terms.get(term));
    out.writeInt(newest[term] - from);
    for (int i = from; i < newest[term]; i++) {
      out.writeInt(documentOf[places[i]]);
      out.writeByte(weightOf[places[i]]);
    }
  }

  /** Gives all that was added, term by term; to be called once. */
  void merge(Sink sink) throws IOException {
    spill();
    PriorityQueue<RunFile> next =
        new PriorityQueue<>(Comparator.comparing(RunFile::term).thenComparing(RunFile::order));
    for (RunFile run : runs) {
      if (run.next()) {
        next.add(run);
      }
    }
    int[] documents = new int[1 << 10];
    byte[] weights = new byte[1 << 10];
    while (!next.isEmpty()) {
      String term = next.element().term();
      int count = 0;
      while (!next.isEmpty() && next.element().term().equals(term)) {
        RunFile run = next.remove();
        int needed = count + run.count();
        if (needed > documents.length) {
          documents = Arrays.copyOf(documents, needed * 2);
          weights = Arrays.copyOf(weights, needed * 2);
        }
        count = join(run, documents, weights, count);
        if (run.next()) {
          next.add(run);
        }
      }
      sink.term(term, documents, weights, count);
    }
  }

  /** A block may have ended within a document, which then is the last of one and first of next. */
  private static int join(RunFile run, int[] documents, byte[] weights, int had)
      throws IOException {
    int count = had;
    for (int left = run.count(); left > 0; left--) {
      int document = run.document();
      int weight = run.weight();
      if (count > 0 && documents[count - 1] == document) {
        int before = weights[count - 1];
        int times = Math.min(MOST, (before & MOST) + (weight & MOST));
        weights[count - 1] = (byte) (((before | weight) & IN_ROW) | times);
      } else {
        documents[count] = document;
        weights[count++] = (byte) weight;
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    for (RunFile run : runs) {
      run.close();
    }
  }
}
