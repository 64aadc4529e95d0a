package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void isThereAfterItsCommitAndNotBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "earlier");
    try (WholeFile out = WholeFile.begin(file)) {
      out.write(new byte[] {'n', 'e', 'w'});
      assertEquals("earlier", Files.readString(file));
      assertEquals(3, out.commit());
    }
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a.html"), names());
  }

  @Test
  void leavesNothingWithoutACommit() throws IOException {
    try (WholeFile out = WholeFile.begin(folder.resolve("a.html"))) {
      out.write('x');
    }
    assertEquals(List.of(), names());
  }

  @Test
  void takesTheRestOfAKilledRunForNothing() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "kept");
    Files.createSymbolicLink(
        folder.resolve(".ticketfolio-" + ProcessHandle.current().pid() + ".part"), kept);
    try (WholeFile out = WholeFile.begin(folder.resolve("a.html"))) {
      out.write('x');
      out.commit();
    }
    assertEquals(List.of("a.html", "kept"), names());
    assertEquals("kept", Files.readString(kept));
  }

  @Test
  void replacesNoFolder() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.html"));
    assertEquals(file + ": this is a folder; name a file with --output", messageOfBegin(file));
    assertEquals(List.of("a.html"), names());
  }

  @Test
  void makesNoFolder() throws IOException {
    Path file = folder.resolve("none/a.html");
    assertEquals(
        file + ": the file cannot be written (no such file or folder)", messageOfBegin(file));
    assertEquals(List.of(), names());
  }

  private static String messageOfBegin(Path file) {
    return String.valueOf(
        assertThrows(ArchiveException.class, () -> WholeFile.begin(file)).getMessage());
  }
}
