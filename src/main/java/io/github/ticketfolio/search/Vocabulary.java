package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The most frequent parts of a sample of texts, and codes for them: the more frequent, the shorter.
 * The code is the End-Tagged Dense Code (Brisaboa and others, 2003), whose last byte alone has the
 * highest bit. Code 0 says that a part is spelled.
 */
final class Vocabulary {
  private static final int SPELLED = 0;

  /** The file is loaded for the first search, so it must not be large. */
  private static final int MOST_BYTES = 384 << 10;

  /** Longer parts are rules and drawings; a text is looked up by parts, not by lines. */
  private static final int LONGEST = 100;

  private static final char END = '\u0001';

  private final WordTable table = new WordTable();
  private int[] counts = new int[1 << 10];
  private int[] codes = {};
  private final Splitter splitter = new Splitter();

  /** Counts the parts of a text of the sample. */
  void count(String text) {
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

  /** Gives the most frequent parts their codes; they are the file's content. */
  void write(String name, DataFile files) throws IOException {
    Integer[] frequent = new Integer[table.size()];
    Arrays.setAll(frequent, i -> i);
    Arrays.sort(
        frequent, Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(table::compare));
    codes = new int[table.size()];
    StringBuilder parts = new StringBuilder();
    int given = 0;
    for (int part : frequent) {
      String text = table.get(part);
      if (counts[part] < 2 || parts.length() + text.length() > MOST_BYTES) {
        break;
      }
      if (text.indexOf(END) < 0) {
        codes[part] = ++given;
        parts.append(text).append(END);
      }
    }
    files.json(name, DataFile.quoted(parts.toString()));
  }

  /** Appends a text's code, at least up to so many bytes. */
  void code(String text, Bytes out, int most) {
    splitter.of(text);
    while (out.size() < most && splitter.next()) {
      int part = table.find(splitter.chars(), splitter.start(), splitter.end());
      int code = part == WordTable.NONE ? SPELLED : codes[part];
      put(code, out);
      if (code == SPELLED) {
        out.text(splitter.part());
      }
    }
  }

  private static void put(int code, Bytes out) {
    if (code > 0x7f) {
      begin((code >>> 7) - 1, out);
    }
    out.put(0x80 | (code & 0x7f));
  }

  private static void begin(int code, Bytes out) {
    if (code > 0x7f) {
      begin((code >>> 7) - 1, out);
    }
    out.put(code & 0x7f);
  }
}
