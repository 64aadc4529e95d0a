package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ticketfolio.output.Difference.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
  void tellsOfARunThatWasBrokenOffInOneLine() throws Exception {
    Path files = Files.createDirectories(root.resolve(".staging/files"));
    Files.writeString(files.resolve("a.html"), "new");
    Files.writeString(files.resolve("d.html"), "new");
    Files.createFile(root.resolve(".lock"));
    String left =
        "a run was broken off, or is not finished yet; the next one takes away what is left";
    assertEquals(
        List.of(new Difference(".staging", Kind.EXTRA, left)),
        ManifestCheck.run(root).differences());
  }

  @Test
  void tellsOfARunThatWasBrokenOffWhileItMovedItsFiles() throws Exception {
    Path staging = Files.createDirectories(root.resolve(".staging"));
    Files.move(root.resolve("a.html"), root.resolve("new.html"));
    Files.copy(root.resolve(Manifest.NAME), staging.resolve(Manifest.NAME));
    String moving =
        "a run was broken off while it moved its files into place; run it again to finish";
    assertEquals(
        List.of(
            new Difference(".staging", Kind.EXTRA, moving),
            new Difference("a.html", Kind.MISSING),
            new Difference("new.html", Kind.EXTRA)),
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

  /** Whoever sends an archive could else fill the memory of whoever checks it. */
  @Test
  void readsNoLineThatIsLongerThanAnyPath() throws Exception {
    Path manifest = root.resolve(Manifest.NAME);
    Files.writeString(manifest, Manifest.line("a".repeat(1 << 16), "0".repeat(64)));
    ArchiveException e = assertThrows(ArchiveException.class, () -> ManifestCheck.run(root));
    assertEquals(
        manifest + ", line 1: expected a SHA-256, two spaces and a path in the archive",
        e.getMessage());
  }

  @Test
  void takesAFileWhoseNameCannotBeReadForOneThatIsNotListed() throws Exception {
    String name = "printf x > \"$1/$(printf 'a\\377')\"";
    Process process = new ProcessBuilder("sh", "-c", name, "sh", root.toString()).start();
    assertEquals(0, process.waitFor());
    String listed = Manifest.line("a\uFFFD", "0".repeat(64));
    Files.writeString(root.resolve(Manifest.NAME), listed, StandardOpenOption.APPEND);
    assertEquals(
        List.of(
            new Difference("a\uFFFD", Kind.MISSING),
            new Difference("a\uFFFD (a name that cannot be read)", Kind.EXTRA)),
        ManifestCheck.run(root).differences());
  }

  @Test
  void refusesAFolderWithoutAnArchive() {
    Path none = root.resolve("none");
    ArchiveException e = assertThrows(ArchiveException.class, () -> ManifestCheck.run(none));
    assertEquals(
        none + ": expected an archive with a manifest-sha256.txt, found none", e.getMessage());
  }
}
