package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.hostile.Corpus;
import io.github.ticketfolio.hostile.Family;
import io.github.ticketfolio.hostile.Payload;
import io.github.ticketfolio.ticket.TextFormat;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Markup that would run a script, load something or change the page: every payload of the {@link
 * Corpus}, alone and inside text, as stored and encoded, in each format.
 */
class HostileMarkupTest {
  private static final int NEIGHBOURS = 40;
  private static final String HTML = "<p>a</p>%s<p>b</p>";

  private static List<Family> families = List.of();
  private static List<Payload> payloads = List.of();

  private final MessageRenderer auto = English.renderer(TextFormat.AUTO);

  @BeforeAll
  static void read() throws IOException {
    families = Corpus.families();
    payloads = Corpus.payloads();
  }

  @TestFactory
  Stream<DynamicTest> leavesNothingHarmful() {
    return families.stream()
        .flatMap(
            family ->
                Stream.of(TextFormat.values())
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                family.name() + " as " + format, () -> check(format, family))));
  }

  private static void check(TextFormat format, Family family) {
    MessageRenderer renderer = English.renderer(format);
    for (Payload payload : family.payloads()) {
      for (String text : around(payload.text())) {
        String once = Markup.escape(text);
        for (String stored : List.of(text, once, Markup.escape(once))) {
          Harmless.check(renderer.render(stored).html().toString());
        }
      }
    }
  }

  private static List<String> around(String payload) {
    return List.of(
        payload,
        "**Hi** " + payload + " bye",
        HTML.formatted(payload),
        "<p>Hi</p><table><tr><td>" + payload + "</td></tr></table>",
        "**x**\n\n> " + payload + "\n\n- " + payload + "\n\n| " + payload + " | b |\n|---|---|\n",
        "<p>a</p><a href=\"https://a.example/" + payload + "\">x</a>",
        "<p>a</p><img alt='" + payload + "' src=\"" + payload + "\">",
        "**x** [a](" + payload + " \"" + payload + "\") ![" + payload + "](" + payload + ")",
        "```" + payload + "\n" + payload + "\n```\n<" + payload + ">");
  }

  @Test
  void survivesPairsOfPayloads() {
    for (int first = 0; first < payloads.size(); first++) {
      for (int step = 1; step <= NEIGHBOURS; step++) {
        String second = payloads.get((first + step * step) % payloads.size()).text();
        String text = HTML.formatted(payloads.get(first).text() + second);
        Harmless.check(auto.render(text).html().toString());
      }
    }
  }

  @Test
  void cleansEvenWhatTheGateMissed() {
    for (Payload payload : payloads) {
      Sanitiser.settle(payload.text()).ifPresent(html -> Harmless.check(html.toString()));
    }
  }

  @Test
  void meansTheSameToAnotherParser() throws Exception {
    for (Payload payload : payloads) {
      for (String stored : around(payload.text())) {
        String html = auto.render(stored).html().toString();
        assertEquals(Reading.byJsoup(html), Reading.byNu(html), payload.toString());
      }
    }
  }

  @Test
  void givesNoStrangerAClassOfTheProgram() {
    for (String name : List.of("signature", "quote", "host", "placeholder", "language", "plain")) {
      String html = auto.render(HTML.formatted("<p class=" + name + ">x</p>")).html().toString();
      assertFalse(html.contains("class"), html);
    }
  }

  @Test
  void evaluatesNothing() {
    for (Payload payload : payloads) {
      for (TextFormat format : TextFormat.values()) {
        String html = English.renderer(format).render(payload.text()).html().toString();
        assertFalse(html.contains(Integer.toString(7919 * 7907)), payload.toString());
      }
    }
  }

  @Test
  void knowsEnoughPayloads() {
    assertTrue(payloads.size() >= 450, () -> payloads.size() + " payloads");
    assertEquals(
        payloads.size(), payloads.stream().map(HostileMarkupTest::unnumbered).distinct().count());
  }

  private static String unnumbered(Payload payload) {
    return payload.text().replace(Integer.toString(payload.id()), "");
  }
}
