package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuiltInFilesTest {
  @Test
  void areTheTemplatesAndAssetsOfTheRepository() throws IOException {
    Map<String, Path> expected = new TreeMap<>();
    for (String top : List.of("templates", "assets")) {
      try (var files = Files.walk(Path.of(top))) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> expected.put(file.toString().replace('\\', '/'), file));
      }
    }
    Map<String, byte[]> found = BuiltInFiles.read();
    assertEquals(expected.keySet(), found.keySet());
    for (Map.Entry<String, Path> file : expected.entrySet()) {
      assertArrayEquals(Files.readAllBytes(file.getValue()), found.get(file.getKey()));
    }
  }
}
