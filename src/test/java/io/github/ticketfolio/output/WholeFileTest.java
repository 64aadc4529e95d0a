package io.github.ticketfolio.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
  void removesTheRestOfAKilledRun() throws IOException {
    Files.writeString(folder.resolve(".a.html-1-1.part"), "half");
    Files.writeString(folder.resolve(".b.html-1-1.part"), "of another file");
    try (WholeFile out = WholeFile.begin(folder.resolve("a.html"))) {
      out.write('x');
      out.commit();
    }
    assertEquals(List.of(".b.html-1-1.part", "a.html"), names());
  }

  @Test
  void followsNoLinkThatLiesInItsWay() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "kept");
    String name = ".a.html-" + ProcessHandle.current().pid() + "-1.part";
    Files.createSymbolicLink(folder.resolve(name), kept);
    try (WholeFile out = WholeFile.begin(folder.resolve("a.html"))) {
      out.write('x');
      out.commit();
    }
    assertEquals("kept", Files.readString(kept));
    assertEquals("x", Files.readString(folder.resolve("a.html")));
  }

  @Test
  void leavesAloneWhatAnotherProgramIsWriting() throws Exception {
    Path theirs = folder.resolve(".a.html-1-1.part");
    Files.writeString(theirs, "half");
    try (var channel = FileChannel.open(theirs, StandardOpenOption.WRITE)) {
      channel.lock();
      try (WholeFile out = WholeFile.begin(folder.resolve("a.html"))) {
        out.write('x');
        out.commit();
      }
    }
    assertEquals("half", Files.readString(theirs));
  }

  @Test
  void goesWithAnotherThatIsNeverThere() throws IOException {
    try (WholeFile out = WholeFile.begin(folder.resolve("a.html"));
        WholeFile notes = out.scratch()) {
      notes.write('n');
      out.write('x');
      try (InputStream soFar = notes.soFar()) {
        assertEquals("n", new String(soFar.readAllBytes(), UTF_8));
      }
      out.commit();
    }
    assertEquals(List.of("a.html"), names());
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
