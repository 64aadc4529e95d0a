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
import java.util.TreeMap;

/** Compares every file of an archive with its manifest. */
public final class ManifestCheck {
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
    Map<String, Path> found = filesBelow(root);
    List<Difference> differences = new ArrayList<>();
    for (Map.Entry<String, String> line : expected.entrySet()) {
      Path file = found.remove(line.getKey());
      if (file == null) {
        differences.add(new Difference(line.getKey(), Difference.Kind.MISSING));
      } else if (!Manifest.sumOf(file).equals(line.getValue())) {
        differences.add(new Difference(line.getKey(), Difference.Kind.CHANGED));
      }
    }
    found.remove(Manifest.NAME);
    found.keySet().forEach(path -> differences.add(new Difference(path, Difference.Kind.EXTRA)));
    differences.sort(Comparator.comparing(Difference::path));
    return new Result(expected.size(), differences);
  }

  /** A link counts as an extra file: its target is not part of the archive. */
  private static Map<String, Path> filesBelow(Path root) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace('\\', '/');
            files.put(attributes.isRegularFile() ? path : path + " (not a regular file)", file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
