package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Markup that would run a script, load something or change the page. {@code vectors.txt} holds one
 * a line, by family; each is rendered alone and inside text, as stored and encoded, in each format.
 */
class HostileMarkupTest {
  private static List<String> vectors() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HostileMarkupTest.class.getResourceAsStream("/vectors.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("## "))
          .map(HostileMarkupTest::unescape)
          .toList();
    }
  }

  private static String unescape(String line) {
    return line.replace("⏎", "\n").replace("⇥", "\t").replace("␀", "\0").replace("␁", "\u0001");
  }

  @TestFactory
  Stream<DynamicTest> leavesNothingHarmful() throws IOException {
    return vectors().stream()
        .flatMap(
            vector ->
                Stream.of(TextFormat.values())
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                format + " " + vector, () -> check(format, vector))));
  }

  private static void check(TextFormat format, String vector) {
    MessageRenderer renderer = new MessageRenderer(format);
    for (String text : around(vector)) {
      for (String stored : List.of(text, Markup.escape(text), Markup.escape(Markup.escape(text)))) {
        Harmless.check(renderer.render(stored).html().toString());
      }
    }
  }

  private static List<String> around(String vector) {
    return List.of(
        vector,
        "**Hi** " + vector + " bye",
        "<p>Hi</p>" + vector + "<p>bye</p>",
        "<p>Hi</p><table><tr><td>" + vector + "</td></tr></table>",
        "**x**\n\n> " + vector + "\n\n- " + vector + "\n\n| " + vector + " | b |\n|---|---|\n",
        "<p>a</p><a href=\"https://a.example/" + vector + "\">x</a>",
        "<p>a</p><img alt='" + vector + "' src=\"" + vector + "\">",
        "**x** [a](" + vector + " \"" + vector + "\") ![" + vector + "](" + vector + ")",
        "```" + vector + "\n" + vector + "\n```\n<" + vector + ">");
  }

  @Test
  void survivesEveryPairOfVectors() throws IOException {
    List<String> vectors = vectors();
    MessageRenderer renderer = new MessageRenderer(TextFormat.AUTO);
    for (String first : vectors) {
      for (String second : vectors) {
        Harmless.check(renderer.render("<p>a</p>" + first + second + "<p>").html().toString());
      }
    }
  }

  @Test
  void cleansEvenWhatTheGateMissed() throws IOException {
    for (String vector : vectors()) {
      Sanitiser.settle(vector).ifPresent(html -> Harmless.check(html.toString()));
    }
  }

  @Test
  void knowsEnoughVectors() throws IOException {
    assertTrue(vectors().size() >= 60, Arrays.toString(vectors().toArray()));
  }
}
