package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All runs of one to five words in some texts, to ask whether another text repeats one of them. A
 * word is letters and digits; case and everything between words is no matter. Keeps eight bytes a
 * run, which is why a run could be taken for another once in 2<sup>64</sup> times.
 */
final class WordRuns {
  /** So many words in a row are hardly ever chance. */
  static final int LONGEST = 5;

  private static final long NOTHING = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final @Nullable WordRuns others;
  private long[] runs = new long[1 << 10];
  private int size;
  private boolean sorted;

  WordRuns() {
    others = null;
  }

  /** Has those of another one, too. */
  WordRuns(WordRuns others) {
    this.others = others;
  }

  WordRuns add(String text) {
    List<String> words = words(text);
    for (int from = 0; from < words.size(); from++) {
      long hash = NOTHING;
      for (int at = from; at < Math.min(from + LONGEST, words.size()); at++) {
        hash = hash(hash, words.get(at));
        add(hash);
      }
    }
    return this;
  }

  private void add(long run) {
    if (size == runs.length) {
      settle();
      if (size > runs.length / 2) {
        runs = Arrays.copyOf(runs, size * 2);
      }
    }
    runs[size++] = run;
    sorted = false;
  }

  /** Sorts them and drops repetitions, of which lists of the same tickets are full. */
  private void settle() {
    Arrays.sort(runs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || runs[i] != runs[kept - 1]) {
        runs[kept++] = runs[i];
      }
    }
    size = kept;
    sorted = true;
  }

  boolean has(List<String> run) {
    if (!sorted) {
      settle();
    }
    return Arrays.binarySearch(runs, 0, size, hash(run)) >= 0
        || (others != null && others.has(run));
  }

  private static long hash(List<String> run) {
    long hash = NOTHING;
    for (String word : run) {
      hash = hash(hash, word);
    }
    return hash;
  }

  /** FNV-1a over the characters, with a mark behind each word. */
  private static long hash(long before, String word) {
    long hash = before;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return (hash ^ ' ') * PRIME;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean inWord = Character.isLetterOrDigit(c);
      if (inWord && from < 0) {
        from = i;
      } else if (!inWord && from >= 0) {
        words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
        from = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }
}
