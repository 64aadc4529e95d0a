package io.github.ticketfolio.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares every file of an archive with its manifest. */
public final class ManifestCheck {
  private static final String NOT_REGULAR = " (not a regular file)";
  private static final String UNREADABLE = " (a name that cannot be read)";

  /** In place of what this machine has no characters for. */
  private static final char UNKNOWN = '\uFFFD';

  private ManifestCheck() {}

  /**
   * The outcome.
   *
   * @param files how many files the manifest lists
   * @param differences what differs, sorted by path; empty when all is as it was written
   */
  public record Result(int files, List<Difference> differences) {
    public Result {
      differences = List.copyOf(differences);
    }
  }

  /** Checks the archive in {@code root}; fails when there is none or it cannot be read. */
  public static Result run(Path root) throws ArchiveException {
    Path manifest = root.resolve(Manifest.NAME);
    if (!Files.isRegularFile(manifest)) {
      throw new ArchiveException(
          root + ": expected an archive with a " + Manifest.NAME + ", found none");
    }
    try {
      return compare(root.toRealPath(), Manifest.read(manifest));
    } catch (ArchiveException e) {
      throw e;
    } catch (IOException e) {
      throw new ArchiveException(root + ": the archive cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  private static Result compare(Path root, NavigableMap<String, String> expected)
      throws IOException {
    Set<String> found = filesBelow(root);
    List<Difference> differences = new ArrayList<>();
    for (Map.Entry<String, String> line : expected.entrySet()) {
      if (!found.remove(line.getKey())) {
        differences.add(new Difference(line.getKey(), Difference.Kind.MISSING));
      } else if (!Manifest.sumOf(root.resolve(line.getKey())).equals(line.getValue())) {
        differences.add(new Difference(line.getKey(), Difference.Kind.CHANGED));
      }
    }
    found.remove(Manifest.NAME);
    unfinished(root, found).ifPresent(differences::add);
    found.forEach(path -> differences.add(new Difference(path, Difference.Kind.EXTRA)));
    differences.sort(Comparator.comparing(Difference::path));
    return new Result(expected.size(), differences);
  }

  /** Takes the files of a run that has not ended for one. */
  private static Optional<Difference> unfinished(Path root, Set<String> found) {
    boolean locked = found.remove(FolderLock.NAME);
    boolean staged = found.removeIf(path -> path.startsWith(Staging.NAME + "/"));
    if (!locked && !staged) {
      return Optional.empty();
    }
    String detail =
        Staging.of(root).isWhole()
            ? "a run was broken off while it moved its files into place; run it again to finish"
            : "a run was broken off, or is not finished yet; the next one takes away what is left";
    return Optional.of(new Difference(Staging.NAME, Difference.Kind.EXTRA, detail));
  }

  /**
   * The files of a folder, relative to it. A link, too, counts as a file, but under a name that no
   * manifest has: its target is not part of the archive. So does one whose name cannot be read.
   */
  public static Set<String> filesBelow(Path root) throws IOException {
    Set<String> files = new TreeSet<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace('\\', '/');
            files.add(path + flaw(path, attributes));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static String flaw(String path, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      return NOT_REGULAR;
    }
    return path.indexOf(UNKNOWN) < 0 ? "" : UNREADABLE;
  }
}
