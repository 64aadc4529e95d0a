package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.ticket.TextFormat;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the CommonMark specification and of its GitHub dialect, as a message: alone and
 * behind a word in bold, so that nobody takes it for plain text.
 */
class CommonMarkTest {
  private static List<Example> examples() {
    return ExampleReader.readExamples(TestResources.getSpec());
  }

  private static List<Example> dialect() {
    return ExampleReader.readExamples(TestResources.getGfmSpec());
  }

  @Test
  void knowsTheWholeSpecification() {
    assertEquals(652, examples().size());
    assertEquals(672, dialect().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"examples", "dialect"})
  void rendersWholeAndHarmless(Example example) {
    String source = example.getSource();
    for (String text : List.of(source, "**word**\n\n" + source, "<p>a</p><p>" + source)) {
      Stream.of(text, Markup.escape(text)).forEach(CommonMarkTest::check);
    }
  }

  private static void check(String stored) {
    for (TextFormat format : TextFormat.values()) {
      RenderedMessage message = English.renderer(format).render(stored);
      String html = message.html().toString();
      assertEquals("", message.remark(), stored);
      assertEquals(List.of(), Words.missing(format, stored, html), format + ": " + stored);
      assertEquals(List.of(), LostWords.of(stored, html), format + ": " + stored);
      Harmless.check(html);
    }
  }
}
