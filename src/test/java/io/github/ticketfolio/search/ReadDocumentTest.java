package io.github.ticketfolio.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.search.SearchDocument.Amounts;
import io.github.ticketfolio.search.SearchDocument.Name;
import io.github.ticketfolio.search.SearchDocument.Passage;
import io.github.ticketfolio.search.SearchDocument.Row;
import io.github.ticketfolio.search.SearchDocument.Times;
import io.github.ticketfolio.search.SearchDocument.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadDocumentTest {
  private static SearchDocument document(String subject, String... texts) {
    return new SearchDocument(
        new Row(
            new Name("7", subject, "tickets/7.html"),
            new Topic("", "Sales", "Open", null, ""),
            new Times(null, null),
            new Amounts(0, null, 0)),
        List.of(),
        List.of(texts).stream().map(text -> new Passage("r-1", "", text)).toList());
  }

  private static SortedMap<String, Integer> terms(SearchDocument document) throws IOException {
    Terms terms = ReadDocument.of(document).terms();
    SortedMap<String, Integer> weights = new TreeMap<>();
    for (int term = 0; term < terms.words().size(); term++) {
      weights.put(terms.words().get(term), (int) terms.weight(term));
    }
    return weights;
  }

  /** Words are folded once and counted, which must not be seen. */
  private static void assertReadsAsAWhole(String... texts) throws IOException {
    SortedMap<String, Integer> expected = new TreeMap<>();
    expected.put("7", Terms.IN_ROW | 1);
    int[] length = {1};
    TermReader reader =
        new TermReader(
            (chars, from, to) -> {
              length[0]++;
              expected.merge(
                  new String(chars, from, to - from),
                  1,
                  (had, one) ->
                      (had & Terms.IN_ROW) | Math.min(Terms.MOST, (had & Terms.MOST) + 1));
            });
    for (String text : texts) {
      reader.read(text);
    }
    SearchDocument document = document("", texts);
    assertEquals(expected, terms(document), () -> String.join("\n", texts));
    assertEquals(length[0], ReadDocument.of(document).terms().length());
  }

  @Test
  void takesTheTermsOfAnyText() throws IOException {
    Random random = new Random(7);
    for (String letters :
        List.of(
            "ab1 .-_@",
            "aB\u00e91 .-\n",
            "a\u4e2d\u6587\u0301.- ",
            "a\ud83d\ude001\ud835\udc00-")) {
      for (int i = 0; i < 2000; i++) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(60); left > 0; left--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        assertReadsAsAWhole(text.toString(), text.reverse().toString());
      }
    }
  }

  @Test
  void takesTheTermsOfLongChainsOfWords() throws IOException {
    for (int words = 14; words < 60; words++) {
      assertReadsAsAWhole("1-a.".repeat(words) + "end", "x@y".repeat(words), "B_".repeat(words));
    }
    assertReadsAsAWhole("x".repeat(5000) + "-1", "\u00df".repeat(40) + "-1", "a ".repeat(100));
  }

  @Test
  void weighsWordsOfTheRow() throws IOException {
    assertEquals(
        new TreeMap<>(Map.of("7", Terms.IN_ROW | 1, "disk", Terms.IN_ROW | 3, "full", 1)),
        terms(document("Disk", "disk full", "DISK")));
  }

  @Test
  void tellsPartsInTheirOrder() throws IOException {
    Parts parts = ReadDocument.of(document("", "to be, or not to be", "")).parts();
    StringBuilder told = new StringBuilder();
    for (Parts.Order order = parts.order(); order.hasNext(); ) {
      int word = order.next();
      told.append(word == Parts.Order.END ? "/" : "[" + parts.words().get(word) + "]");
    }
    assertEquals("/[to][be][, ][or][not][to][be]///", told.toString());
    assertEquals(19, parts.characters());
    assertEquals(5, parts.words().size());
  }
}
