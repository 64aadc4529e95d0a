package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code output/sample} is the committed archive of the demo tickets: every change of a page shows
 * up in its diff. {@code mvn test -Dtest=SampleArchiveTest -Dsample.rewrite=true} rewrites it.
 */
class SampleArchiveTest {
  private static final Path SAMPLE = Path.of("output/sample");

  @TempDir private Path folder;

  @Test
  void isWhatTheProgramMakes() throws Exception {
    Path store = folder.resolve("tickets.db");
    try (DemoServer server = DemoServer.start(DemoData.earlier())) {
      fetch(server, store);
      server.hold(DemoData.sample());
      fetch(server, store);
    }
    fixTheFetchTime(store);
    Path made = folder.resolve("archive");
    Program.Result rendered =
        new Program()
            .run("render", "--all", "--store", store, "--output", made, "--time-zone", "UTC");
    assertEquals(0, rendered.code(), rendered.err());
    if (Boolean.getBoolean("sample.rewrite")) {
      replaceSample(made);
    }
    Map<String, byte[]> expected = files(SAMPLE);
    Map<String, byte[]> found = files(made);
    assertEquals(Set.of(), without(expected, found), "missing");
    assertEquals(Set.of(), without(found, expected), "new");
    expected.forEach((path, bytes) -> assertArrayEquals(bytes, found.get(path), path));
  }

  private static void fetch(DemoServer server, Path store) {
    Program.Result fetched =
        DemoArchive.connectedTo(server).run("fetch", "--all", "--store", store);
    assertEquals(0, fetched.code(), fetched.err());
  }

  private static Set<String> without(Map<String, byte[]> some, Map<String, byte[]> others) {
    Set<String> rest = new TreeSet<>(some.keySet());
    rest.removeAll(others.keySet());
    return rest;
  }

  /** The one thing in a store that the tickets do not decide. */
  private static void fixTheFetchTime(Path store) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE answer SET fetched_at = '2026-06-01T12:00:00Z'");
      statement.executeUpdate("UPDATE earlier SET fetched_at = '2026-05-31T12:00:00Z'");
    }
  }

  private static void replaceSample(Path made) throws IOException {
    if (Files.exists(SAMPLE)) {
      try (var old = Files.walk(SAMPLE)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    try (var all = Files.walk(made)) {
      for (Path file : all.sorted().toList()) {
        Files.copy(
            file, SAMPLE.resolve(made.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
