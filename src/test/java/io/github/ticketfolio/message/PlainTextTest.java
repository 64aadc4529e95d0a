package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R&amp;D &quot;mail&quot; isn&#039;t|R&D \"mail\" isn't",
        "&amp;lt;b&amp;gt;|&lt;b&gt;",
        "&#x41;&#X42;&#67;|ABC",
        "&eacute;&hellip;&NotEqualTilde;|é…≂̸",
        "&#150; &#128;|– €",
        "&#128512;|😀",
      })
  void decodesEntitiesOnce(String stored, String text) {
    assertEquals(text, PlainText.of(stored));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/?a=1&copy=2&lt=3",
        "&copy 2024",
        "&unknown;",
        "AT&T; R&D",
        "& ; &; &#; &#x; &#xZZ; &#12a;",
        "&#xD800; &#1114112; &#99999999999;",
        "&averyveryveryveryverylongnameofnothing;",
      })
  void leavesWhatIsNoEntity(String stored) {
    assertEquals(stored, PlainText.of(stored));
  }

  @Test
  void showsControlCharacters() {
    assertEquals("a␀b␛[1m␈␡c\td\n", PlainText.of("a\0b\u001b[1m\b\u007fc\td\n"));
    assertEquals("\\u{80}\\u{9F}", PlainText.of("\u0080\u009f"));
    assertEquals("␀␛", PlainText.of("&#0;&#27;"));
  }

  @Test
  void showsNoncharactersAndLoneSurrogates() {
    assertEquals("\\u{FFFE}\\u{FDD0}\\u{1FFFF}", PlainText.of("\ufffe\ufdd0\ud83f\udfff"));
    assertEquals("\\u{D83D}x😀\\u{DE00}", PlainText.of("\ud83dx😀\ude00"));
  }

  @Test
  void bringsAllLineEndsToOne() {
    assertEquals("a\nb\nc\nd\ne\nf\n", PlainText.of("a\r\nb\rc\u2028d\u2029e\u0085f\n"));
  }

  @Test
  void closesDirectionsAtTheEndOfTheLine() {
    assertEquals("a\u202eb\u202c\nc", PlainText.of("a\u202eb\nc"));
    assertEquals("\u2067\u202ba\u202c\u2069", PlainText.of("\u2067\u202ba"));
    assertEquals("\u202aa\u202c b", PlainText.of("\u202aa\u202c b"));
    assertEquals("\u2066\u202ea\u2069b", PlainText.of("\u2066\u202ea\u2069b"));
    assertEquals("\u202ea\u2069b\u202c", PlainText.of("\u202ea\u2069b"));
  }

  @Test
  void spellsWhatTurnsAFieldAround() {
    assertEquals("a[U+202E]b \u2067c\u2069", PlainText.field("a\u202eb \u2067c\u2069"));
    assertEquals(
        "invoice[U+202E]fdp[U+200F].exe", PlainText.fileName("invoice\u202efdp\u200f.exe"));
  }

  @Test
  void keepsMarksEmojiAndZeroWidthCharacters() {
    String text = "\u200fשלום\u200d 👩‍👩‍👧 \ufeff日本語 é";
    assertEquals(text, PlainText.of(text));
  }

  @Test
  void showsSourceWithItsEntities() {
    assertEquals("R&amp;D\n␛", PlainText.source("R&amp;D\r\n\u001b"));
  }
}
