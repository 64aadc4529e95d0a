package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that a page lacks is found, whatever the markup; what is only syntax is never missed. */
class LostWordsTest {
  /** A word between tags that is no entity. */
  private static final Pattern TEXT =
      Pattern.compile("(?<![&#\\p{L}\\p{N}])([\\p{L}\\p{N}]{3,})(?![^<>]*>)");

  private static List<String> lost(String stored, String html) {
    return LostWords.of(stored, html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two three | <p>one two</p> | three",
        "one two three | <p>one three</p> | two",
        "two two | <p>two</p> | two",
        "one two | <p>two</p> one two | ",
        "a&amp;b | <p>a</p> | b",
        "caf&eacute; | <p>cafe</p> | café",
        "ok 👍 | <p>ok</p> | 👍",
        "price 5 € | <p>price 5</p> | €",
        "日本語 | <p></p> | 日本語",
        "one <b>two</b> | <p>one</p> | two",
        "<nobody@example.com> | <p></p> | nobody example com",
        "[text](https://example.com/way) | <p><a href=\"https://example.com/other\">text</a></p> | way"
      })
  void findsWhatIsMissing(String stored, String html, String missing) {
    List<String> expected = missing == null ? List.of() : List.of(missing.split(" "));
    assertEquals(expected, lost(stored, html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one <b>two</b> | <p>one <b>two</b></p>",
        "<div class=\"x\" style=\"color:red\">one</div> | <div>one</div>",
        "1. one | <ol><li>one</li></ol>",
        "a **b**c | a <strong>b</strong>c",
        "R&amp;D &lt;b&gt; | <p>R&amp;D &lt;b&gt;</p>",
        "AT&amp;amp;T | <p>AT&amp;amp;T</p>",
        "[text](https://example.com/way) | <p><a href=\"https://example.com/way\">text</a></p>",
        "https://example.com/a%20b | <a href=\"https://example.com/a%20b\">https://example.com/a%20b</a>",
        "![x](data:image/png;base64,AAAA) | <span>[image: x – data:image/png;base64,… (26 characters)]</span>",
        "red \u001b[31m | <p>red \u241b[31m</p>"
      })
  void missesNoSyntax(String stored, String html) {
    assertEquals(List.of(), lost(stored, html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**x** c <b\n\n> 1. q one\n> 2. q two",
        "ftp: http://user:pw@h.example/x&amp;uuml; end",
        "<div><p>a &amp;amp;amp;amp;amp;amp;lt; b</p></div>",
        "&lt;div&gt;&lt;p&gt;a &amp;amp;amp;amp;amp;amp;lt; b&lt;/p&gt;&lt;/div&gt;"
      })
  void isQuietAboutWhatOnceAlarmedIt(String stored) {
    String html = English.renderer(TextFormat.AUTO).render(stored).html().toString();
    assertEquals(List.of(), lost(stored, html));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "***", "<>", "&", "\u202e"})
  void findsNothingWhereThereIsNothing(String stored) {
    assertEquals(List.of(), lost(stored, ""));
  }

  @Test
  void tellsAFewOfMany() {
    assertEquals(List.of("a", "b", "c", "d", "e"), lost("a b c d e f g a", ""));
  }

  private static List<String> cases() throws Exception {
    List<String> stored = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/messages"))) {
      for (Path folder : folders.sorted().toList()) {
        stored.add(Files.readString(folder.resolve("input.txt"), StandardCharsets.UTF_8));
      }
    }
    return stored;
  }

  /** True for a word of the message alone, and not of its tags or of the page. */
  private static boolean isText(String word, String stored, String html) {
    boolean inTag =
        Pattern.compile("<[^<>]*" + word).matcher(PlainText.of(PlainText.of(stored))).find();
    return !inTag && stored.contains(word) && count(word, stored) == count(word, html);
  }

  private static long count(String word, String text) {
    return Pattern.compile(word).matcher(text).results().count();
  }

  /** Each word of each rendered case in turn is taken out, and must be found missing. */
  @Test
  void findsEachWordThatIsTakenOut() throws Exception {
    MessageRenderer renderer = English.renderer(TextFormat.AUTO);
    int taken = 0;
    for (String stored : cases()) {
      String html = renderer.render(stored).html().toString();
      Matcher word = TEXT.matcher(html);
      while (word.find()) {
        String without = html.substring(0, word.start(1)) + html.substring(word.end(1));
        if (isText(word.group(1), stored, html)) {
          assertNotEquals(List.of(), lost(stored, without), word.group(1) + " of " + stored);
          taken++;
        }
      }
    }
    assertTrue(taken > 200, "only " + taken + " words");
  }

  /** The program compares every message with its page; that must cost little beside rendering. */
  @Test
  void costsLessThanAFifthOfRendering() throws Exception {
    List<String> stored = cases().stream().filter(text -> text.length() < 20_000).toList();
    MessageRenderer renderer = English.renderer(TextFormat.AUTO);
    List<String> html =
        stored.stream().map(text -> renderer.render(text).html().toString()).toList();
    // The fastest rounds: another program's turn must not count.
    long rendering = Long.MAX_VALUE;
    long checking = Long.MAX_VALUE;
    for (int round = 0; round < 60; round++) {
      long start = System.nanoTime();
      stored.forEach(renderer::render);
      long rendered = System.nanoTime();
      for (int i = 0; i < stored.size(); i++) {
        lost(stored.get(i), html.get(i));
      }
      rendering = Math.min(rendering, rendered - start);
      checking = Math.min(checking, System.nanoTime() - rendered);
    }
    System.out.println("checking takes " + 100 * checking / rendering + " % of rendering");
    assertTrue(checking * 5 < rendering, checking + " of " + rendering);
  }
}
