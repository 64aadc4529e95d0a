package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What only WHMCS may get to see. */
final class Secrets {
  private Secrets() {}

  static boolean areIn(String text) {
    return Stream.of(DemoServer.IDENTIFIER, DemoServer.SECRET, DemoServer.ACCESS_KEY)
        .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8)))
        .anyMatch(text::contains);
  }

  static void assertNoneIn(String where, String text) {
    assertFalse(areIn(text), () -> "a secret is in " + where + ": " + text);
  }

  /** Looks into every file below a folder; one that is not there holds nothing. */
  static void assertNoneBelow(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertNoneIn(file.toString(), new String(Files.readAllBytes(file), UTF_8));
      }
    }
  }
}
