package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Text that makes parsers hang, recurse or take quadratic time, in each format, as stored and
 * encoded. Each ends soon on a small stack, is whole and harmless, and says if it fell back to
 * plain text.
 */
class HostileTextTest {
  /** One second is promised on a quiet machine with a warm program; this one may be neither. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /**
   * Beyond this, what is told to be Markdown is treated as what is told to be plain; only {@code
   * AUTO} looks at it all. With {@code -Dhostile.full=true} every format gets every megabyte.
   */
  private static final int LONG = MarkdownLimits.CHARACTERS * 3 / 2;

  private static final boolean FULL = Boolean.getBoolean("hostile.full");

  private static final int SLOWEST = 5;

  private static final Map<String, Duration> TIMES = new ConcurrentHashMap<>();

  private static Map<String, String> inputs() {
    Map<String, String> inputs = new TreeMap<>(HostileSigns.INPUTS);
    inputs.putAll(HostileNesting.INPUTS);
    inputs.putAll(HostileLength.INPUTS);
    inputs.putAll(HostileOpenings.INPUTS);
    inputs.putAll(HostileMail.INPUTS);
    return inputs;
  }

  @TestFactory
  Stream<DynamicTest> endsInTimeAndLosesNoWord() {
    return inputs().entrySet().stream()
        .flatMap(
            input ->
                Stream.of(TextFormat.values())
                    .flatMap(format -> tests(format, input.getKey(), input.getValue())));
  }

  private static Stream<DynamicTest> tests(TextFormat format, String name, String text) {
    String stored = format == TextFormat.AUTO ? text : start(text);
    String encoded = Markup.escape(start(text));
    DynamicTest first = test(format, name, stored);
    return encoded.equals(start(text))
        ? Stream.of(first)
        : Stream.of(first, test(format, name + ", encoded", encoded));
  }

  private static String start(String text) {
    return FULL ? text : text.substring(0, Math.min(text.length(), LONG));
  }

  private static DynamicTest test(TextFormat format, String input, String stored) {
    String name = input + ", " + format;
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Trial trial = Trial.of(format, stored);
          TIMES.put(name, trial.time());
          check(format, stored, trial);
        });
  }

  private static void check(TextFormat format, String stored, Trial trial) {
    String html = trial.message().html().toString();
    assertEquals(List.of(), Words.missing(format, stored, html));
    assertEquals(List.of(), LostWords.of(stored, html));
    Harmless.check(html);
    MentionsTest.checkText(trial.message().html());
    trial.checkTime(LIMIT);
    boolean plain = trial.isPlain();
    switch (format) {
      // A block that begins like a tag and has none is text, and no fall back.
      case MARKDOWN ->
          assertTrue(
              plain != trial.message().remark().isEmpty()
                  || (plain && PlainText.of(stored).contains("<")));
      case AUTO -> assertTrue(plain || trial.message().remark().isEmpty());
      case PLAIN -> assertEquals("", trial.message().remark());
    }
  }

  @Test
  void rendersTheSameOnASmallStack() {
    HostileSigns.INPUTS.forEach(
        (name, text) ->
            assertEquals(
                English.renderer(TextFormat.MARKDOWN).render(text).html().toString(),
                Trial.of(TextFormat.MARKDOWN, text).message().html().toString(),
                name));
  }

  @AfterAll
  static void tellsTheSlowest() {
    System.out.println(TIMES.size() + " hostile messages rendered, the slowest:");
    TIMES.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SLOWEST)
        .forEach(time -> System.out.println(time.getValue().toMillis() + " ms " + time.getKey()));
  }

  @Test
  void knowsEnoughInputs() {
    assertTrue(inputs().size() > 400);
  }
}
