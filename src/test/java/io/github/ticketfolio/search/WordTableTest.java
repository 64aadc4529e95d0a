package io.github.ticketfolio.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordTableTest {
  private static WordTable of(Iterable<String> words) {
    WordTable table = new WordTable(4);
    words.forEach(word -> table.put(word.toCharArray(), 0, word.length()));
    return table;
  }

  private static Set<String> random(int count, String letters, int longest) {
    Random random = new Random(7);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      char[] word = new char[1 + random.nextInt(longest)];
      for (int i = 0; i < word.length; i++) {
        word[i] = letters.charAt(random.nextInt(letters.length()));
      }
      words.add(new String(word));
    }
    return words;
  }

  private static List<String> words(WordTable table, IntStream numbers) {
    return numbers.mapToObj(table::get).toList();
  }

  @Test
  void numbersWordsAsTheyCome() {
    Set<String> words = random(5000, "abcdefgh", 12);
    List<String> twice = new ArrayList<>(words);
    twice.addAll(words);
    WordTable table = of(twice);
    assertEquals(List.copyOf(words), words(table, IntStream.range(0, table.size())));
  }

  @Test
  void sortsByTheCodesOfCharacters() {
    Set<String> words = random(5000, "ab\u0000\u0001\u00ff\u0100\u4e2d\uffff", 9);
    WordTable table = of(words);
    assertEquals(words.stream().sorted().toList(), words(table, Arrays.stream(table.sorted())));
  }

  @Test
  void findsWordsOfAClosedTable() {
    WordTable known = of(List.of("a", "ab", "abc"));
    WordTable asked = of(List.of("abc", "b", "ab"));
    asked.close();
    assertEquals(2, known.find(asked, 0));
    assertEquals(WordTable.NONE, known.find(asked, 1));
    assertEquals(1, known.find(asked, 2));
    assertEquals(3, known.put(asked, 1));
  }

  /** All of them have the same {@link String#hashCode}. */
  @Test
  void isNotSlowedByWordsThatWereChosenToBe() {
    List<String> words = new ArrayList<>(List.of(""));
    for (int pair = 0; pair < 17; pair++) {
      List<String> longer = new ArrayList<>();
      words.forEach(word -> longer.addAll(List.of(word + "Aa", word + "BB")));
      words = longer;
    }
    List<String> same = words;
    assertEquals(1 << 17, assertTimeout(Duration.ofSeconds(5), () -> of(same)).size());
  }
}
