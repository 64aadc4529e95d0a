package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ticketfolio.output.Difference.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCheckTest {
  @TempDir private Path root;

  @BeforeEach
  void writeAnArchive() throws Exception {
    Archives.write(root, Map.of("a.html", "a", "b/c.html", "c"));
  }

  @Test
  void findsNothingInAnUntouchedArchive() throws Exception {
    assertEquals(new ManifestCheck.Result(2, List.of()), ManifestCheck.run(root));
  }

  @Test
  void namesChangedMissingAndExtraFiles() throws Exception {
    Files.writeString(root.resolve("a.html"), "b");
    Files.delete(root.resolve("b/c.html"));
    Files.writeString(root.resolve("b/d.html"), "d");
    assertEquals(
        List.of(
            new Difference("a.html", Kind.CHANGED),
            new Difference("b/c.html", Kind.MISSING),
            new Difference("b/d.html", Kind.EXTRA)),
        ManifestCheck.run(root).differences());
  }

  @Test
  void doesNotAcceptALinkInPlaceOfAFile() throws Exception {
    Path elsewhere = root.resolve("b/elsewhere");
    Files.move(root.resolve("a.html"), elsewhere);
    Files.createSymbolicLink(root.resolve("a.html"), elsewhere);
    assertEquals(
        List.of(
            new Difference("a.html", Kind.MISSING),
            new Difference("a.html (not a regular file)", Kind.EXTRA),
            new Difference("b/elsewhere", Kind.EXTRA)),
        ManifestCheck.run(root).differences());
  }

  @Test
  void refusesADamagedManifest() throws Exception {
    Files.writeString(root.resolve(Manifest.NAME), "nonsense\n");
    ArchiveException e = assertThrows(ArchiveException.class, () -> ManifestCheck.run(root));
    assertEquals(
        root.resolve(Manifest.NAME)
            + ", line 1: expected a SHA-256, two spaces and a path in the archive",
        e.getMessage());
  }

  @Test
  void refusesAFolderWithoutAnArchive() {
    Path none = root.resolve("none");
    ArchiveException e = assertThrows(ArchiveException.class, () -> ManifestCheck.run(none));
    assertEquals(
        none + ": expected an archive with a manifest-sha256.txt, found none", e.getMessage());
  }
}
