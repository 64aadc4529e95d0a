package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.cli.Packages;
import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.ticket.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagWriterTest {
  @TempDir private Path folder;

  private Path zip() {
    return folder.resolve("case.zip");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 20, (1 << 20) + 1, 3 << 20})
  void takesFilesOfAnyLength(int length) throws Exception {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    Path file = Files.write(folder.resolve("file"), content);
    try (BagWriter bag = BagWriter.begin(zip())) {
      assertFalse(bag.add("archive/file", file, "0".repeat(64)), "another content");
      assertTrue(bag.add("archive/file", file, Sha256.of(content)));
      assertEquals(bag.commit(new BagInfo(), null), Files.size(zip()));
    }
    assertArrayEquals(content, Packages.files(zip()).get("case/data/archive/file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "a\nb", "a\rb", "f\u00e4llt", "../a", "a\\b", "a:b", "a/", "/a"})
  void refusesNamesThatNotEveryReaderTakesForTheSame(String name) throws Exception {
    try (BagWriter bag = BagWriter.begin(zip())) {
      ArchiveException e = assertThrows(ArchiveException.class, () -> bag.add(name, new byte[0]));
      assertEquals(
          "\"" + name + "\" cannot be packed: expected a name of ASCII characters without %",
          e.getMessage());
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void takesWhatIsWrittenAsItComes() throws Exception {
    try (BagWriter bag = BagWriter.begin(zip())) {
      bag.add(
          "log.jsonl",
          out -> {
            for (int i = 0; i < 10_000; i++) {
              out.write("{}\n".getBytes(UTF_8));
            }
          });
      bag.commit(new BagInfo(), null);
    }
    assertArrayEquals(
        "{}\n".repeat(10_000).getBytes(UTF_8), Packages.files(zip()).get("case/data/log.jsonl"));
    try (var left = Files.list(folder)) {
      assertEquals(List.of(zip()), left.toList());
    }
  }

  @Test
  void leavesNothingWithoutACommit() throws Exception {
    try (BagWriter bag = BagWriter.begin(zip())) {
      bag.add("a", new byte[100_000]);
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
