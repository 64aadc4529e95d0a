package io.github.ticketfolio.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
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
  private static final int ENOUGH = 1 << 16;

  private final Path scratch;
  private final String name;
  private final int blockSize;
  private final List<RunFile> runs = new ArrayList<>();
  private final WordTable terms = new WordTable(1 << 10);
  private int[] termOf = new int[1 << 10];
  private int[] documentOf = new int[1 << 10];
  private byte[] weightOf = new byte[1 << 10];

  /** Kept from block to block: it is as large as they are. */
  private int[] places = new int[0];

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

  /** Takes the terms of a document; documents come in order. */
  void add(Terms read, int document) throws IOException {
    for (int term = 0; term < read.words().size(); term++) {
      room();
      add(terms.put(read.words(), term), document, read.weight(term));
    }
  }

  /** Takes the one term of a document. */
  void add(char[] chars, int from, int to, int document) throws IOException {
    room();
    add(terms.put(chars, from, to), document, (byte) 1);
  }

  private void room() throws IOException {
    if (size == blockSize) {
      spill();
    }
    if (size == termOf.length) {
      grow();
    }
  }

  private void add(int term, int document, byte weight) {
    termOf[size] = term;
    documentOf[size] = document;
    weightOf[size++] = weight;
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
    int[] ends = new int[terms.size()];
    sortPlacesByTerm(ends);
    Bytes out = new Bytes();
    try (OutputStream stream = Files.newOutputStream(file)) {
      for (int term : terms.sorted()) {
        term(term, out);
        postings(term == 0 ? 0 : ends[term - 1], ends[term], out);
        if (out.size() > ENOUGH) {
          out.writeTo(stream);
          out.clear();
        }
      }
      out.writeTo(stream);
    }
    terms.clear();
    size = 0;
  }

  /** Puts the postings of each term together, in order; tells where those of each end. */
  private void sortPlacesByTerm(int[] ends) {
    for (int i = 0; i < size; i++) {
      ends[termOf[i]]++;
    }
    int before = 0;
    for (int term = 0; term < ends.length; term++) {
      int count = ends[term];
      ends[term] = before;
      before += count;
    }
    if (places.length < size) {
      places = new int[size];
    }
    for (int i = 0; i < size; i++) {
      places[ends[termOf[i]]++] = i;
    }
  }

  private void term(int term, Bytes out) {
    out.number(terms.end(term) - terms.start(term));
    for (int i = terms.start(term); i < terms.end(term); i++) {
      out.number(terms.chars()[i]);
    }
  }

  private void postings(int from, int to, Bytes out) {
    out.number(to - from);
    int last = 0;
    for (int i = from; i < to; i++) {
      int document = documentOf[places[i]];
      out.number(document - last);
      out.number(weightOf[places[i]]);
      last = document;
    }
  }

  /** Gives all that was added, term by term; to be called once. */
  void merge(Sink sink) throws IOException {
    spill();
    PriorityQueue<RunFile> next =
        new PriorityQueue<>(Comparator.comparing(RunFile::term).thenComparingInt(RunFile::order));
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
        join(run, documents, weights, count);
        count = needed;
        if (run.next()) {
          next.add(run);
        }
      }
      sink.term(term, documents, weights, count);
    }
  }

  private static void join(RunFile run, int[] documents, byte[] weights, int had)
      throws IOException {
    int document = 0;
    for (int i = had; i < had + run.count(); i++) {
      document += run.number();
      documents[i] = document;
      weights[i] = (byte) run.number();
    }
  }

  @Override
  public void close() throws IOException {
    for (RunFile run : runs) {
      run.close();
    }
  }
}
