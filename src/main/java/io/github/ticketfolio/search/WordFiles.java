package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes which tickets have which term: terms in order, packed into files of about equal size, and
 * the first term of each file. An entry is
 *
 * <ul>
 *   <li>how many characters the term shares with the one before, and the rest of it;
 *   <li>how many tickets have it; of one alone, its number times 4 plus its weight;
 *   <li>otherwise a byte, how many bytes follow, and these: for each ticket the step from the one
 *       before in Rice's code, then its weight: a 0 for the usual one, or a 1 and two bits. The
 *       byte has the low bits of the steps, and above its fifth bit the usual weight.
 * </ul>
 *
 * Weights are 0 for once, 1 for two or three times, 2 for more, 3 for a term in the row.
 */
final class WordFiles implements Inverter.Sink {
  /** A word of a query reads one file, the beginning of a word a few of them. */
  private static final int ENOUGH = 96 << 10;

  private final DataFile files;
  private final Bytes shard = new Bytes();
  private final Bytes entry = new Bytes();
  private final BitWriter bits = new BitWriter();
  private final List<String> firsts = new ArrayList<>();
  private String before = "";

  WordFiles(DataFile files) {
    this.files = files;
  }

  @Override
  public void term(String term, int[] documents, byte[] weights, int count) throws IOException {
    entry.clear();
    postings(documents, weights, count);
    if (shard.size() > 0 && shard.size() + entry.size() > ENOUGH) {
      flush();
    }
    if (shard.size() == 0) {
      firsts.add(term);
      before = "";
    }
    int shared = shared(before, term);
    shard.number(shared);
    shard.text(term.substring(shared));
    shard.put(entry);
    before = term;
  }

  private static int shared(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int shared = 0;
    while (shared < most && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    boolean within = shared > 0 && Character.isHighSurrogate(one.charAt(shared - 1));
    return within ? shared - 1 : shared;
  }

  private void postings(int[] documents, byte[] weights, int count) {
    entry.number(count);
    if (count == 1) {
      entry.number((long) documents[0] << 2 | weight(weights[0]));
      return;
    }
    int low = lowBits(documents[count - 1] + 1L, count);
    int usual = usual(weights, count);
    bits.clear();
    int last = -1;
    for (int i = 0; i < count; i++) {
      bits.rice(documents[i] - last - 1, low);
      last = documents[i];
      int weight = weight(weights[i]);
      bits.put(weight == usual ? 0 : 4 | weight, weight == usual ? 1 : 3);
    }
    entry.put(usual << 5 | low);
    Bytes coded = bits.finish();
    entry.number(coded.size());
    entry.put(coded);
  }

  private static int usual(byte[] weights, int count) {
    int[] times = new int[4];
    for (int i = 0; i < count; i++) {
      times[weight(weights[i])]++;
    }
    int usual = 0;
    for (int weight = 1; weight < times.length; weight++) {
      usual = times[weight] > times[usual] ? weight : usual;
    }
    return usual;
  }

  /** The parameter of Rice's code that is best for so many steps over such a length. */
  private static int lowBits(long length, int count) {
    int low = 0;
    while (100 * ((2L << low) * count) <= 69 * length) {
      low++;
    }
    return low;
  }

  private static int weight(int weight) {
    if ((weight & Terms.IN_ROW) != 0) {
      return 3;
    }
    int times = weight & Terms.MOST;
    return times == 1 ? 0 : times < 4 ? 1 : 2;
  }

  private void flush() throws IOException {
    files.bytes("words-" + (firsts.size() - 1), shard);
    shard.clear();
  }

  void finish() throws IOException {
    if (shard.size() > 0) {
      flush();
    }
    files.json("words", DataFile.list(firsts));
  }
}
