package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.ticket.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder is a case: {@code input.txt} as stored, {@code expected.html} as rendered. {@code
 * -Dsample.rewrite=true} writes what is rendered, for review.
 */
class MessageCasesTest {
  private static final Path CASES = Path.of("src/test/resources/messages");

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  private static String input(Path folder) throws IOException {
    return Files.readString(folder.resolve("input.txt"));
  }

  private static String render(TextFormat format, String stored) {
    return English.renderer(format).render(stored).html().toString();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersAsReviewed(Path folder) throws IOException {
    Path expected = folder.resolve("expected.html");
    String html = render(TextFormat.AUTO, input(folder)) + "\n";
    if (Boolean.getBoolean("sample.rewrite")) {
      Files.writeString(expected, html);
    }
    assertEquals(Files.readString(expected), html);
  }

  @ParameterizedTest
  @EnumSource
  void losesNoWord(TextFormat format) throws IOException {
    for (Path folder : cases()) {
      String stored = input(folder);
      String html = render(format, stored);
      assertEquals(List.of(), Words.missing(format, stored, html), folder + " as " + format);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isHarmless(TextFormat format) throws IOException {
    for (Path folder : cases()) {
      Harmless.check(render(format, input(folder)));
    }
  }
}
