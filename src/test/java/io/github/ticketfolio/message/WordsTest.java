package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.ticketfolio.ticket.TextFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that never fails would prove nothing. */
class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two three|<p>one three</p>|two",
        "one two three|<p>one three two</p>|three",
        "one one|<p>one</p>|one",
        "[a](/b 'c')|<p>a <span class=host>[/b]</span></p>|c",
        "![a](/b 'c')|<span class=placeholder>[image: a]</span>|b",
        "3. a|<ol><li>a</li></ol>|3",
        "```php|<pre></pre>|php",
        "&eacute;|<p>e</p>|\u00e9",
        "<urgent>a|<p>a</p>|urgent",
        "<!doctype html a b>|<p></p>|doctype",
        "a \ud83d\ude00|<p>a</p>|\ud83d\ude00",
        "> a|<details><summary>b</summary></details>|a",
      })
  void tellsTheFirstMissingWord(String stored, String markup, String word) {
    assertEquals(word, Words.missing(TextFormat.MARKDOWN, stored, markup).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*one* [two](http://x.example/üb%C3%A4) 3|<p><em>one</em> <a href=http://x.example/%C3%BCb%C3%A4>two</a> 3</p>",
        "007. a|<ol start=7><li>a</li></ol>",
        "1. a|<ol><li>a</li></ol>",
        "<p class=b>a|<p>a</p>",
        "&amp;lt;p&amp;gt;|<p>&amp;lt;p&amp;gt;</p>",
      })
  void putsMarkupAside(String stored, String markup) {
    assertEquals(List.of(), Words.missing(TextFormat.MARKDOWN, stored, markup));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* a|<p>a</p>",
        "a  b.|<p>a b</p>",
        "<b>a|<p>a</p>",
        "a b|<p>b a</p>",
        "a|<p>aa</p>"
      })
  void wantsEveryCharacterOfPlainText(String stored, String markup) {
    assertNotEquals(List.of(), Words.missing(TextFormat.PLAIN, stored, markup));
  }

  @Test
  void countsWhereATableMovesText() {
    String table = "<p>b a a</p><table><tr><td>c</td></tr></table>";
    assertEquals(List.of(), Words.missing(TextFormat.AUTO, "a b c a", table));
    assertEquals(List.of("c"), Words.missing(TextFormat.AUTO, "a b c a c", table));
  }
}
