package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random messages, rendered in each format, as stored and encoded, for some seconds ({@code
 * -Dfuzz.seconds=600} for longer, {@code -Dfuzz.seed=…} for others). What once failed stays in
 * {@code finds.txt}, one a line.
 */
class FuzzTest {
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 10);
  private static final long SEED = Long.getLong("fuzz.seed", 0);

  private static List<String> finds() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FuzzTest.class.getResourceAsStream("/finds.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("## "))
          .map(String::translateEscapes)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("finds")
  void rendersWhatOnceFailed(String message) {
    check(message);
  }

  @Test
  void rendersWhateverComes() {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    long seed = SEED;
    while (System.nanoTime() < end) {
      String message = RandomMessage.of(seed++);
      if (fails(message)) {
        String least = shrink(message);
        throw new AssertionError(seed - 1 + ": " + escape(least), failure(least));
      }
    }
    System.out.println(seed - SEED + " random messages rendered, from seed " + SEED);
    assertTrue(seed > SEED);
  }

  private static void check(String message) {
    for (String stored : List.of(message, Markup.escape(message))) {
      for (TextFormat format : TextFormat.values()) {
        check(format, stored);
      }
    }
  }

  private static void check(TextFormat format, String stored) {
    String html = render(format, stored);
    assertEquals(html, render(format, stored));
    Harmless.check(html);
    assertEquals(html, cleanAgain(html));
    assertEquals(List.of(), Words.missing(format, stored, html), () -> format + " " + html);
    assertEquals(List.of(), LostWords.of(stored, html), () -> format + " " + html);
    MentionsTest.check(new SafeHtml(html));
  }

  private static String render(TextFormat format, String stored) {
    return English.renderer(format).render(stored).html().toString();
  }

  private static String cleanAgain(String html) {
    Document clean = new Cleaner(new MessageSafelist()).clean(Jsoup.parseBodyFragment(html));
    clean.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml));
    return clean.body().html();
  }

  /** Leaves out what can be left out: first halves, then ever smaller pieces. */
  private static String shrink(String message) {
    String least = message;
    for (int size = Math.max(1, message.length() / 2); size > 0; size /= 2) {
      for (int at = 0; at < least.length(); ) {
        String shorter =
            least.substring(0, at) + least.substring(Math.min(least.length(), at + size));
        if (fails(shorter)) {
          least = shorter;
        } else {
          at += size;
        }
      }
    }
    return least;
  }

  private static boolean fails(String message) {
    return failure(message) != null;
  }

  private static @Nullable Throwable failure(String message) {
    try {
      check(message);
      return null;
    } catch (AssertionError | RuntimeException e) {
      return e;
    }
  }

  /** As a line of {@code finds.txt}. */
  private static String escape(String message) {
    return message
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
