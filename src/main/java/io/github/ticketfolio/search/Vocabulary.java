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

  private final WordTable table = new WordTable();
  private final Splitter splitter = new Splitter();
  private int[] counts = new int[1 << 10];
  private int[] codes = {};
  private int[] lengths = {};

  Vocabulary() {
    table.put(SIGNS.toCharArray(), 0, 1);
    table.put(SIGNS.toCharArray(), 1, 2);
  }

  /** Counts the parts of a text of the sample. */
  void count(String text) {
    counts[END]++;
    splitter.of(text);
    while (splitter.next()) {
      if (splitter.end() - splitter.start() <= LONGEST) {
        int part = table.put(splitter.chars(), splitter.start(), splitter.end());
        if (part == counts.length) {
          counts = Arrays.copyOf(counts, part * 2);
        }
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
    codes = new int[table.size()];
    lengths = new int[table.size()];
    int code = 0;
    for (int i = 0; i < parts.length; i++) {
      code = i == 0 ? 0 : (code + 1) << (sizes[i] - sizes[i - 1]);
      codes[parts[i]] = code;
      lengths[parts[i]] = sizes[i];
      ofLength[sizes[i]]++;
    }
    String texts = Arrays.stream(parts).mapToObj(table::get).collect(Collectors.joining(BETWEEN));
    files.json(name, "[" + Arrays.toString(ofLength) + "," + DataFile.quoted(texts) + "]");
  }

  /** The signs, and as many parts as the file may hold, the most frequent first. */
  private int[] frequent() {
    int[] room = {MOST_CHARACTERS};
    return IntStream.range(0, table.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(table::compare))
        .filter(part -> part <= SPELLED || isWorthACode(part, room))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isWorthACode(int part, int[] room) {
    if (counts[part] < 2 || room[0] <= 0) {
      return false;
    }
    String text = table.get(part);
    room[0] -= text.length() + 1;
    return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
  }

  /** Appends a text's code, and its end. The text is cut where so many bytes are full. */
  void code(String text, BitWriter out, int most) {
    splitter.of(text);
    while (out.size() < most && splitter.next()) {
      int part = table.find(splitter.chars(), splitter.start(), splitter.end());
      if (part > SPELLED && lengths[part] > 0) {
        out.put(codes[part], lengths[part]);
      } else {
        spell(splitter.part(), out);
      }
    }
    out.put(codes[END], lengths[END]);
  }

  private void spell(String part, BitWriter out) {
    out.put(codes[SPELLED], lengths[SPELLED]);
    out.text(part);
  }
}
