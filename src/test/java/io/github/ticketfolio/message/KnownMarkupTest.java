package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.hostile.Corpus;
import io.github.ticketfolio.hostile.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownMarkupTest {
  private static final int MESSAGES = 1000;
  private static final Cleaner CLEANER = new Cleaner(new MessageSafelist());

  private int finished;
  private int others;

  /** What each kind of message is before it is finished, if it has no tags of its author. */
  private static List<String> ownMarkup(String stored) {
    String text = PlainText.of(stored);
    List<String> own = new ArrayList<>();
    for (Body body : List.of(Body.plain(text), Markdown.guess(text), Markdown.render(text))) {
      if (!body.foreign()) {
        StringBuilder folded = new StringBuilder();
        Quotes.fold(body.html(), 2, folded);
        own.add(body.html());
        own.add(folded.toString());
      }
    }
    return own;
  }

  private void check(String stored) {
    for (String markup : ownMarkup(stored)) {
      String html = KnownMarkup.finish(markup);
      if (html == null) {
        others++;
      } else {
        finished++;
        assertEquals(Sanitiser.clean(markup), html, markup);
        Harmless.check(html);
      }
    }
  }

  private void checkFinished(int percent) {
    System.out.println(finished + " finished without a parser, " + others + " with one");
    assertTrue(finished * 100L >= (finished + others) * (long) percent, "few are finished");
  }

  @Test
  void writesWhatTheSanitiserWrites() {
    for (int seed = 0; seed < MESSAGES; seed++) {
      check(RandomMessage.of(seed));
      check(Markup.escape(RandomMessage.of(seed)));
    }
    checkFinished(60);
  }

  @Test
  void writesTheSameOfHostileText() throws IOException {
    for (Map<String, String> inputs :
        List.of(HostileSigns.INPUTS, HostileNesting.INPUTS, HostileMail.INPUTS)) {
      inputs.values().forEach(text -> check(text.substring(0, Math.min(2000, text.length()))));
    }
    for (Payload payload : Corpus.payloads()) {
      check(payload.text());
      check(Markup.escape("**Hi** " + payload.text() + "\n\n> " + payload.text()));
    }
    checkFinished(60);
  }

  @Test
  void writesTheSameOfOrdinaryMessages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/messages"))) {
      for (Path input : files.filter(file -> file.endsWith("input.txt")).toList()) {
        check(Files.readString(input));
      }
    }
    checkFinished(90);
  }

  /** Whatever it is given, the sanitiser has nothing to take out of what it writes. */
  @Test
  void neverWritesWhatTheSanitiserWouldDrop() {
    Random random = new Random(1);
    int written = 0;
    for (int seed = 0; seed < MESSAGES; seed++) {
      for (String markup : ownMarkup(RandomMessage.of(seed))) {
        String html = KnownMarkup.finish(damaged(markup, random));
        if (html != null) {
          written++;
          Document page = Jsoup.parseBodyFragment(html);
          assertEquals(page.body().html(), CLEANER.clean(page).body().html());
        }
      }
    }
    assertTrue(written > MESSAGES / 4, "only " + written + " were written");
  }

  private static String damaged(String markup, Random random) {
    StringBuilder damaged = new StringBuilder(markup);
    List<String> pieces =
        List.of(
            "<", ">", "\"", "=", "<p>", "</p>", "<img src=x>", "<b>", " onclick=x", "<!--", "&");
    int at = random.nextInt(markup.length() + 1);
    if (random.nextBoolean()) {
      damaged.insert(at, pieces.get(random.nextInt(pieces.size())));
    } else {
      damaged.delete(at, Math.min(markup.length(), at + 1 + random.nextInt(4)));
    }
    return damaged.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<p>b</p>",
        "<p>a",
        "<p>a</div>",
        "</p>",
        "<p",
        "<",
        "<p></p>",
        "<table><thead><tr><th> </th></tr></thead></table>",
        "<p onclick=\"x\">a</p>",
        "<p class=\"x\">a</p>",
        "<script>x</script>",
        "<img src=\"x\">",
        "<!--x-->",
        "<P>a</P>",
        "<ol start=\"1x\"><li>a</li></ol>",
        "<li value=\"1234567890\">a</li>",
        "<a href=\"javascript:x\">a</a>",
        "<a href=\"https://a.example/\"><em>a</em></a>",
        "<a href=\"https://a.example/\" onclick=\"x\">a</a>",
        "<a href=\"https://a.example/\">a",
        "<a class=\"ticket\" href=\"x\">a</a>",
        "<p>a\u202eb</p>",
      })
  void givesUpWhereItDoesNotKnow(String markup) {
    assertNull(KnownMarkup.finish(markup));
  }

  @Test
  void givesUpWhereItIsNestedDeeply() {
    assertEquals(
        "<blockquote dir=\"auto\">".repeat(64) + "</blockquote>".repeat(64),
        KnownMarkup.finish("<blockquote>".repeat(64) + "</blockquote>".repeat(64)));
    assertNull(KnownMarkup.finish("<blockquote>".repeat(65) + "</blockquote>".repeat(65)));
  }
}
