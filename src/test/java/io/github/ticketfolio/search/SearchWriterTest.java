package io.github.ticketfolio.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.search.SearchDocument.Amounts;
import io.github.ticketfolio.search.SearchDocument.Name;
import io.github.ticketfolio.search.SearchDocument.Passage;
import io.github.ticketfolio.search.SearchDocument.Row;
import io.github.ticketfolio.search.SearchDocument.Times;
import io.github.ticketfolio.search.SearchDocument.Topic;
import io.github.ticketfolio.search.SearchWriter.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchWriterTest {
  private static final Limits USUAL = new Limits(1 << 16, 1 << 20);

  /** Blocks and samples that end after some words. */
  private static final Limits TINY = new Limits(37, 50);

  @TempDir private Path scratch;

  private SortedMap<String, byte[]> write(Limits limits, List<SearchDocument> documents)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (SearchWriter writer =
        new SearchWriter(
            scratch,
            (path, content) -> assertNull(files.put(path, content), path + " is written twice"),
            limits)) {
      for (SearchDocument document : documents) {
        writer.add(ReadDocument.of(document));
      }
      writer.finish();
    }
    try (var left = Files.list(scratch)) {
      assertEquals(List.of(), left.toList());
    }
    return files;
  }

  private static SearchDocument ticket(int id, String subject, String... texts) {
    List<Passage> passages = new ArrayList<>();
    for (String text : texts) {
      passages.add(new Passage("r-" + passages.size(), "Ana", text));
    }
    return new SearchDocument(
        new Row(
            new Name("T-" + id, subject, "tickets/" + id + ".html"),
            new Topic("Client " + id % 7, "Sales", "Open", "#123456", "High"),
            new Times(LocalDateTime.of(2024, 1, 1, 10, 0), null),
            new Amounts(texts.length - 1, 3, id)),
        List.of(),
        passages);
  }

  private SearchData data(String... texts) throws IOException {
    return new SearchData(write(USUAL, List.of(ticket(1, "", texts))));
  }

  private static List<SearchDocument> random(int count) {
    Random random = new Random(7);
    String letters =
        "abcdefgh ABC .,-@_\n\u00e9\u00df\u0416\u4e2d\u6587\u0e01\ud83d\ude00\u0301\\\"01234 ";
    List<SearchDocument> documents = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      String[] texts = new String[1 + random.nextInt(4)];
      Arrays.setAll(texts, i -> text(random, letters));
      documents.add(ticket(id, "Subject " + id, texts));
    }
    return documents;
  }

  private static String text(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(300); left > 0; left--) {
      int c = letters.codePointAt(random.nextInt(letters.length()));
      text.appendCodePoint(Character.isSurrogate((char) c) ? 'x' : c);
    }
    return text.toString();
  }

  private static Set<String> terms(SearchDocument document) throws IOException {
    TreeSet<String> terms = new TreeSet<>();
    TermReader reader = new TermReader((c, from, to) -> terms.add(new String(c, from, to - from)));
    reader.read(document.row().name().number());
    reader.read(document.row().name().subject());
    reader.read(document.row().topic().client());
    for (Passage passage : document.passages()) {
      reader.read(passage.author());
      reader.read(passage.text());
    }
    return terms;
  }

  @Test
  void findsEveryWordUnderItsTicketsAndNoOthers() throws IOException {
    List<SearchDocument> documents = random(300);
    SortedMap<String, TreeSet<Integer>> expected = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      for (String term : terms(documents.get(i))) {
        expected.computeIfAbsent(term, key -> new TreeSet<>()).add(i);
      }
    }
    for (Limits limits : List.of(USUAL, TINY)) {
      SortedMap<String, TreeSet<Integer>> found = new TreeMap<>();
      new SearchData(write(limits, documents))
          .words()
          .forEach((term, postings) -> found.put(term, new TreeSet<>(postings.keySet())));
      assertEquals(expected, found);
    }
  }

  @Test
  void givesEveryTextBack() throws IOException {
    List<SearchDocument> documents = random(300);
    List<List<Passage>> texts = documents.stream().map(SearchDocument::passages).toList();
    for (Limits limits : List.of(USUAL, TINY)) {
      assertEquals(texts, new SearchData(write(limits, documents)).texts());
    }
  }

  @Test
  void writesTheSameBytesWhateverFitsIntoMemory() throws IOException {
    List<SearchDocument> documents = random(300);
    SortedMap<String, byte[]> files = write(USUAL, documents);
    assertSame(files, write(USUAL, documents));
    assertSame(files, write(new Limits(37, 1 << 20), documents));
  }

  private static void assertSame(Map<String, byte[]> some, Map<String, byte[]> others) {
    assertEquals(some.keySet(), others.keySet());
    some.forEach((name, bytes) -> assertArrayEquals(bytes, others.get(name), name));
  }

  /** A nightly run must not write what did not change. */
  @Test
  void changesNoTextAndNoFullRowsForANewTicket() throws IOException {
    List<SearchDocument> documents = random(520);
    Limits limits = new Limits(1 << 16, 5000);
    SortedMap<String, byte[]> before = write(limits, documents.subList(0, 519));
    SortedMap<String, byte[]> after = write(limits, documents);
    List<String> changed = new ArrayList<>();
    before.forEach(
        (name, bytes) -> {
          boolean stays = name.contains("/text-") || name.contains("/rows-");
          if (stays && !Arrays.equals(bytes, after.get(name))) {
            changed.add(name);
          }
        });
    assertEquals(List.of("search/rows-2.js", "search/text-16.js"), changed);
  }

  @Test
  void findsNumbersAddressesAndHostsWholeAndInParts() throws IOException {
    assertHas("KXB-482913 from b 203.0.113.7", "kxb-482913", "kxb", "482913", "203.0.113.7", "113");
    assertHas("Mail to O.Neil@mail.de, on 2024-11-12", "o.neil@mail.de", "neil", "2024-11-12");
    assertHas("see https://example.com/foo_bar.php?a=1.50", "example", "com", "foo", "bar", "50");
    assertHas("a-very-long-name-of@mail.example.com", "a-very-long-name-of@mail", "example");
  }

  private void assertHas(String text, String... terms) throws IOException {
    Set<String> words = data(text).words().keySet();
    for (String term : terms) {
      assertTrue(words.contains(term), term + " in " + words);
    }
  }

  @Test
  void takesScriptsWithoutSpacesInPairs() throws IOException {
    assertHas(
        "\u6771\u4eac\u90fd To\u6771", "\u6771\u4eac", "\u4eac\u90fd", "\u90fd", "to", "\u6771");
  }

  @Test
  void cutsEndlessWords() throws IOException {
    String endless = "x".repeat(5000) + " " + "a.".repeat(5000) + "b";
    assertHas(endless, "x".repeat(64));
    assertTrue(data(endless).words().keySet().stream().allMatch(term -> term.length() <= 64));
  }

  @Test
  void tellsHowOftenAWordIsThereAndWhetherInTheRow() throws IOException {
    List<SearchDocument> tickets =
        List.of(ticket(1, "disk", "once twice twice"), ticket(2, "", "once disk"));
    SortedMap<String, SortedMap<Integer, Integer>> words =
        new SearchData(write(USUAL, tickets)).words();
    assertEquals(Map.of(0, 3, 1, 0), words.get("disk"));
    assertEquals(Map.of(0, 1), words.get("twice"));
    assertEquals(Map.of(0, 0, 1, 0), words.get("once"));
  }

  @Test
  void sortsNumbersByValueAndTextsWithoutAccents() throws IOException {
    List<SearchDocument> tickets = new ArrayList<>();
    for (String subject : List.of("T10", "", "\u00c4pfel", "t2", "apfel", "Zebra", "T010")) {
      tickets.add(ticket(tickets.size(), subject, "x"));
    }
    assertEquals(
        List.of(3, 0, 1, 2, 1, 4, 3), new SearchData(write(USUAL, tickets)).column("subject"));
    assertEquals(
        List.of(0, 0, 0, 0, 0, 0, 0), new SearchData(write(USUAL, tickets)).column("last"));
  }

  @Test
  void countsNoNotesWhereNoneAreTold() throws IOException {
    SearchDocument known = ticket(1, "a", "b");
    Row row = known.row();
    SearchDocument customer =
        new SearchDocument(
            new Row(row.name(), row.topic(), row.times(), new Amounts(1, null, 2)),
            List.of(),
            known.passages());
    assertTrue(write(USUAL, List.of(known)).containsKey("search/column-notes-0.js"));
    SortedMap<String, byte[]> files = write(USUAL, List.of(customer));
    assertTrue(files.keySet().stream().noneMatch(name -> name.contains("notes")));
    assertEquals(
        "[[\"T-1\",\"a\",\"1\",\"Client 1\",0,0,28401720,0,1,2]]",
        new SearchData(files).json("rows-0").toString());
  }

  @Test
  void keepsAHugeTicketBelowTheLimitOfAFile() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      text.append(Integer.toString(i * 7919, 36)).append(' ');
    }
    SortedMap<String, byte[]> files = write(USUAL, List.of(ticket(1, "", text.toString(), "end")));
    files.forEach((name, bytes) -> assertTrue(bytes.length < 2 << 20, name + " " + bytes.length));
    assertTrue(new SearchData(files).words().containsKey("end"));
  }

  @Test
  void keepsAnchorsOfAnyShape() throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (String anchor : List.of("r-0", "n-999999999999999", "r-00", "r--5", "r-12-3", "x")) {
      passages.add(new Passage(anchor, "", "a"));
    }
    SearchDocument odd = new SearchDocument(ticket(1, "a").row(), List.of(), passages);
    assertEquals(List.of(passages), new SearchData(write(USUAL, List.of(odd))).texts());
  }

  @Test
  void writesNothingButCallsInEveryFile() throws IOException {
    SearchDocument hostile =
        ticket(1, "\");alert(1)//\\", "</script><script>alert(1)</script>\u2028\u0000\r\n\u0001");
    write(USUAL, List.of(hostile))
        .forEach(
            (name, bytes) -> {
              String text = new String(bytes, UTF_8);
              String file = name.replaceAll("search/|\\.js", "");
              assertTrue(text.startsWith("ticketfolio(\"" + file + "\","), name);
              assertEquals(text.length() - 1, text.indexOf('\n'), name);
              assertTrue(text.endsWith(")\n") && text.indexOf('\r') < 0, name);
            });
    assertEquals(
        List.of(hostile.passages()), new SearchData(write(USUAL, List.of(hostile))).texts());
  }
}
