package io.github.ticketfolio.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFolderTest {
  @TempDir private Path temporary;
  private Path root;

  @BeforeEach
  void chooseAFolderThatIsNotThere() {
    root = temporary.resolve("a/b/archive");
  }

  @Test
  void writesFilesAndAManifestThatSha256sumAccepts() throws Exception {
    write(Map.of("index.html", "hello", "tickets/2024-11/1-x.html", "page"));
    assertEquals("hello", Files.readString(root.resolve("index.html")));
    Process check =
        new ProcessBuilder("sha256sum", "-c", "--strict", Manifest.NAME)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), UTF_8);
    assertEquals("index.html: OK\ntickets/2024-11/1-x.html: OK\n", said);
    assertEquals(0, check.waitFor());
  }

  @Test
  void changesNothingBeforeTheCommit() throws Exception {
    write(Map.of("index.html", "old"));
    Map<String, String> before = contents();
    try (ArchiveFolder folder = ArchiveFolder.open(root)) {
      folder.write("index.html", bytes("new"));
      folder.write("other.html", bytes("other"));
    }
    assertEquals(before, contents());
  }

  @Test
  void leavesNoFolderBehindWhenNothingWasCommitted() throws Exception {
    try (ArchiveFolder folder = ArchiveFolder.open(root)) {
      folder.write("index.html", bytes("new"));
    }
    assertFalse(Files.exists(root));
  }

  @Test
  void removesWhatIsNoLongerPartOfTheArchive() throws Exception {
    write(Map.of("index.html", "1", "tickets/2024-11/1-x.html", "page"));
    write(Map.of("index.html", "2"));
    assertEquals(Set.of("index.html", Manifest.NAME), contents().keySet());
    assertFalse(Files.exists(root.resolve("tickets")));
  }

  @Test
  void leavesUnchangedFilesAlone() throws Exception {
    write(Map.of("index.html", "same", "b.html", "1"));
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(root.resolve("index.html"), old);
    write(Map.of("index.html", "same", "b.html", "2"));
    assertEquals(old, Files.getLastModifiedTime(root.resolve("index.html")));
  }

  @Test
  void repairsAFileThatWasAlteredSinceItWasWritten() throws Exception {
    write(Map.of("index.html", "same"));
    Files.writeString(root.resolve("index.html"), "altered");
    write(Map.of("index.html", "same"));
    assertEquals("same", Files.readString(root.resolve("index.html")));
  }

  @Test
  void finishesTheMoveOfAKilledRun() throws Exception {
    write(Map.of("index.html", "old", "gone.html", "x"));
    Path other = temporary.resolve("other");
    root = other;
    write(Map.of("index.html", "new", "added.html", "y"));
    root = temporary.resolve("a/b/archive");
    Path staging = root.resolve(".staging");
    Files.createDirectories(staging.resolve("files"));
    Files.move(other.resolve("added.html"), root.resolve("added.html"));
    Files.move(other.resolve("index.html"), staging.resolve("files/index.html"));
    Files.move(other.resolve(Manifest.NAME), staging.resolve(Manifest.NAME));
    ArchiveFolder.open(root).close();
    assertEquals("new", contents().get("index.html"));
    assertEquals(0, ManifestCheck.run(root).differences().size());
  }

  @Test
  void keepsWhatTheNextRunNeedsWhenTheMoveFails() throws Exception {
    write(Map.of("a.html", "old"));
    Path blocked = root.resolve("b.html/x");
    Files.createDirectories(blocked);
    assertThrows(ArchiveException.class, () -> write(Map.of("a.html", "new", "b.html", "new")));
    Files.delete(blocked);
    Files.delete(blocked.getParent());
    ArchiveFolder.open(root).close();
    assertEquals("new", contents().get("b.html"));
    assertEquals(List.of(), ManifestCheck.run(root).differences());
  }

  @Test
  void letsOneRunWriteAtATime() throws Exception {
    try (ArchiveFolder first = ArchiveFolder.open(root)) {
      ArchiveException refusal =
          assertThrows(ArchiveException.class, () -> ArchiveFolder.open(root));
      assertEquals(
          root + ": another run is writing to this archive; wait until it ends",
          refusal.getMessage());
      first.commit(FileList.of(Archives.add(first, Map.of("a.html", "1"))));
    }
    assertEquals(Set.of("a.html", Manifest.NAME), contents().keySet());
  }

  @Test
  void refusesAPartWhileAnArchiveIsHalfMoved() throws Exception {
    write(Map.of("index.html", "old"));
    Path staging = Files.createDirectory(root.resolve(".staging"));
    Files.copy(root.resolve(Manifest.NAME), staging.resolve(Manifest.NAME));
    ArchiveException refusal =
        assertThrows(ArchiveException.class, () -> ArchiveFolder.openPart(root, "0-of-2"));
    assertEquals(
        root + ": a run was killed while it moved its files here; run merge or render first",
        refusal.getMessage());
    ArchiveFolder.open(root).close();
    ArchiveFolder.openPart(root, "0-of-2").close();
  }

  @Test
  void letsNoRunInWhileAPartIsWritten() throws Exception {
    try (ArchiveFolder part = ArchiveFolder.openPart(root, "0-of-2")) {
      part.write("a.html", bytes("1"));
      assertThrows(ArchiveException.class, () -> ArchiveFolder.open(root));
    }
    assertEquals(1, partsOf(root));
  }

  private static int partsOf(Path root) throws IOException {
    try (ArchiveFolder parts = ArchiveFolder.openParts(root)) {
      return parts.parts().size();
    }
  }

  @Test
  void leavesAnEmptyFolderOfItsUserAlone() throws Exception {
    Files.createDirectories(root);
    ArchiveFolder.open(root).close();
    assertTrue(Files.isDirectory(root));
  }

  @Test
  void writesThroughALinkToAFolderAndKeepsTheLink() throws Exception {
    Path real = temporary.resolve("real");
    Files.createDirectories(real);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
    root = link;
    write(Map.of("a.html", "1"));
    write(Map.of("a.html", "2"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("2", Files.readString(real.resolve("a.html")));
    assertEquals(List.of(), ManifestCheck.run(link).differences());
  }

  @Test
  void neverFollowsALinkInsideTheArchive() throws Exception {
    write(Map.of("t/a.html", "1", "b.html", "1"));
    Path outside = temporary.resolve("outside");
    Files.move(root.resolve("t"), outside);
    Files.createSymbolicLink(root.resolve("t"), outside);
    ArchiveException refusal =
        assertThrows(ArchiveException.class, () -> write(Map.of("b.html", "2")));
    assertEquals(
        root.resolve("t") + ": a link is where the archive has a folder; remove it and run again",
        refusal.getMessage());
    assertEquals("1", Files.readString(outside.resolve("a.html")));
  }

  @Test
  void losesNoPageOnACaseBlindDiskWhenOnlyTheCaseChanges() throws Exception {
    try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX())) {
      root = mac.getPath("/archive");
      write(Map.of("t/7-KXB.html", "1"));
      write(Map.of("t/7-kxb.html", "2"));
      assertEquals("2", Files.readString(root.resolve("t/7-kxb.html")));
    }
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws Exception {
    Files.createDirectories(root);
    Files.writeString(root.resolve("thesis.txt"), "precious");
    ArchiveException refusal = assertThrows(ArchiveException.class, () -> ArchiveFolder.open(root));
    assertEquals(
        root + ": the folder is not empty and holds no archive; choose another with --output",
        refusal.getMessage());
    assertEquals("precious", Files.readString(root.resolve("thesis.txt")));
  }

  @Test
  void saysThatAFileIsWhereTheFolderShouldBe() throws Exception {
    Files.createDirectories(root.getParent());
    Files.writeString(root, "file");
    ArchiveException refusal = assertThrows(ArchiveException.class, () -> ArchiveFolder.open(root));
    assertEquals(
        root + ": the archive cannot be written (a file is where a folder is needed)",
        refusal.getMessage());
  }

  @Test
  void acceptsNoManifestThatNamesFilesOutsideTheArchive() throws Exception {
    Path outside = temporary.resolve("outside.txt");
    Files.writeString(outside, "precious");
    write(Map.of("index.html", "1"));
    Files.writeString(root.resolve(Manifest.NAME), "0".repeat(64) + "  ../../../outside.txt\n");
    ArchiveException refusal = assertThrows(ArchiveException.class, () -> ArchiveFolder.open(root));
    assertEquals(
        root.resolve(Manifest.NAME)
            + ", line 1: expected a SHA-256, two spaces and a path in the archive",
        refusal.getMessage());
    assertTrue(Files.exists(outside));
  }

  private void write(Map<String, String> files) throws IOException {
    Archives.write(root, files);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
