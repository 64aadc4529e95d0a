package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.hostile.Corpus;
import io.github.ticketfolio.hostile.Payload;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditedMessageTest {
  private static Document parsed(SafeHtml html) {
    return Jsoup.parseBodyFragment(html.toString());
  }

  @Test
  void marksTheWordsThatDiffer() {
    EditedMessage message = EditedMessage.of("pay 20 EUR by May", "pay 30 EUR now by May");

    assertEquals(List.of("20"), parsed(message.before()).select("del").eachText());
    assertEquals(List.of("30", "now"), parsed(message.after()).select("ins").eachText());
    assertEquals("pay 20 EUR by May", parsed(message.before()).text());
    assertEquals("pay 30 EUR now by May", parsed(message.after()).text());
  }

  @Test
  void keepsLinesAndDecodesEntitiesOnce() {
    EditedMessage message = EditedMessage.of("a &amp; b\r\n  c &amp;lt;", "a\n\nb");

    Document before = parsed(message.before());
    assertEquals(1, before.select("br").size());
    assertEquals("a & b   c &lt;", before.wholeText().replace("\n", " "));
    assertEquals(2, parsed(message.after()).select("br").size());
  }

  @Test
  void marksAFewWordsOfALongText() {
    String many = "word ".repeat(20_000);

    EditedMessage message = EditedMessage.of(many + "old " + many, many + "new " + many);

    assertEquals(List.of("old"), parsed(message.before()).select("del").eachText());
    assertEquals(List.of("new"), parsed(message.after()).select("ins").eachText());
  }

  @Test
  void showsLongTextsThatHaveNothingInCommonWithoutMarks() {
    String some =
        IntStream.range(0, 30_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
    String others = some.replace('a', 'b');

    EditedMessage message =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> EditedMessage.of(some, others));

    assertEquals(0, parsed(message.before()).select("del").size());
    assertEquals(some, parsed(message.before()).text());
    assertEquals(others, parsed(message.after()).text());
  }

  @Test
  void closesWhatTurnsTextAround() {
    EditedMessage message = EditedMessage.of("a \u202egpj.exe", "b");

    assertTrue(parsed(message.before()).select("span.control").hasText());
  }

  static List<Payload> hostile() throws Exception {
    return Corpus.payloads();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isHarmlessAndWhole(Payload payload) {
    String changed = payload.text().replace(' ', '\n') + " end";

    EditedMessage message = EditedMessage.of(payload.text(), changed);

    for (SafeHtml html : List.of(message.before(), message.after())) {
      Document page = parsed(html);
      assertEquals(
          0, page.select("script, img, iframe, object, style, svg, meta, [onerror]").size());
      assertFalse(page.select("[href^=javascript]").hasText());
    }
    assertEquals(List.of(), LostWords.of(payload.text(), message.before()));
    assertEquals(List.of(), LostWords.of(changed, message.after()));
  }
}
