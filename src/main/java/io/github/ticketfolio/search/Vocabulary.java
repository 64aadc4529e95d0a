package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The most frequent parts of a sample of texts, and a code of bits for each ({@link Huffman}). Two
 * signs have codes, too: one ends a text, the other says that a part is spelled.
 */
final class Vocabulary {
  private static final String SIGNS = "\u0002\u0003";
  private static final int END = 0;
  private static final int SPELLED = 1;

  /** What stands between the parts in the file; no part with such a character has a code. */
  private static final String BETWEEN = "\u0001";

  /** The file is loaded for the first search, so it must not be large. */
  private static final int MOST_CHARACTERS = 320 << 10;

  /** Longer parts are rules and drawings. */
  private static final int LONGEST = 100;

  private WordTable table = signs();
  private int[] counts = new int[1 << 10];
  private int[] codes = {};
  private int[] lengths = {};

  private static WordTable signs() {
    WordTable table = new WordTable(1 << 10);
    table.put(SIGNS.toCharArray(), 0, 1);
    table.put(SIGNS.toCharArray(), 1, 2);
    return table;
  }

  /** Counts the parts of a document of the sample. */
  void count(Parts parts) {
    WordTable words = parts.words();
    int[] known = new int[words.size()];
    for (int word = 0; word < known.length; word++) {
      known[word] = words.length(word) <= LONGEST ? table.put(words, word) : WordTable.NONE;
    }
    if (counts.length < table.size()) {
      counts = Arrays.copyOf(counts, table.size() * 2);
    }
    for (Parts.Order order = parts.order(); order.hasNext(); ) {
      int word = order.next();
      int part = word == Parts.Order.END ? END : known[word];
      if (part != WordTable.NONE) {
        counts[part]++;
      }
    }
  }

  /**
   * Gives the most frequent parts their codes, and writes what these are read with: how many there
   * are of each length, and the parts, from the shortest code to the longest.
   */
  void write(String name, DataFile files) throws IOException {
    int rare = (int) IntStream.range(0, table.size()).filter(part -> counts[part] == 1).count();
    counts[SPELLED] = rare + 1;
    int[] parts = frequent();
    int[] sizes = Huffman.lengths(Arrays.stream(parts).map(part -> counts[part]).toArray());
    int[] ofLength = new int[Huffman.LONGEST + 1];
    WordTable coded = signs();
    codes = new int[parts.length];
    lengths = new int[codes.length];
    int code = 0;
    for (int i = 0; i < parts.length; i++) {
      code = i == 0 ? 0 : (code + 1) << (sizes[i] - sizes[i - 1]);
      int part = coded.put(table, parts[i]);
      codes[part] = code;
      lengths[part] = sizes[i];
      ofLength[sizes[i]]++;
    }
    String texts = Arrays.stream(parts).mapToObj(table::get).collect(Collectors.joining(BETWEEN));
    files.json(name, "[" + Arrays.toString(ofLength) + "," + DataFile.quoted(texts) + "]");
    table = coded;
    counts = new int[0];
  }

  /** The signs, and as many parts as the file may hold, the most frequent first. */
  private int[] frequent() {
    int[] room = {MOST_CHARACTERS};
    return IntStream.range(0, table.size())
        .filter(part -> part <= SPELLED || counts[part] > 1)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(table::compare))
        .filter(part -> part <= SPELLED || isWorthACode(part, room))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isWorthACode(int part, int[] room) {
    if (room[0] <= 0) {
      return false;
    }
    String text = table.get(part);
    room[0] -= text.length() + 1;
    return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
  }

  /** The codes of a document's texts. */
  final class Coder {
    private final WordTable words;
    private final Parts.Order order;
    private final int[] known;

    Coder(Parts parts) {
      words = parts.words();
      order = parts.order();
      known = new int[words.size()];
      Arrays.setAll(known, word -> table.find(words, word));
    }

    /** Appends the next text's code, and its end. The text is cut where so many bytes are full. */
    void text(BitWriter out, int most) {
      for (int word = order.next(); word != Parts.Order.END; word = order.next()) {
        if (out.size() < most) {
          part(word, out);
        }
      }
      out.put(codes[END], lengths[END]);
    }

    private void part(int word, BitWriter out) {
      int part = known[word];
      if (part > SPELLED) {
        out.put(codes[part], lengths[part]);
      } else {
        out.put(codes[SPELLED], lengths[SPELLED]);
        out.text(words.get(word));
      }
    }
  }
}
