package io.github.ticketfolio.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where a new archive waits until it is whole: inside the archive's folder, so that its files need
 * only be moved. A run writes to {@code .staging/files}, each of the runs that share the work to
 * {@code .staging/parts/3-of-16/files}.
 */
final class Staging {
  static final String NAME = ".staging";
  private static final String FILES = "files";
  private static final String PARTS = "parts";
  private static final Pattern PART = Pattern.compile("\\d{1,5}-of-\\d{1,5}");

  private final Path root;
  private final Path folder;

  private Staging(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  static Staging of(Path root) {
    return new Staging(root, root.resolve(NAME));
  }

  static Staging part(Path root, String name) {
    return new Staging(root, root.resolve(NAME).resolve(PARTS).resolve(name));
  }

  Path folder() {
    return folder;
  }

  Path file(String path) {
    return folder.resolve(FILES).resolve(path);
  }

  /** The list of all files, which is there once all of them are. */
  Path manifest() {
    return folder.resolve(Manifest.NAME);
  }

  boolean isWhole() {
    return Files.exists(manifest());
  }

  /** Empties it, but for its lock. */
  void clear() throws IOException {
    clear(FolderLock.NAME);
  }

  /** Drops what an earlier attempt to put the parts together has left. */
  void keepParts() throws IOException {
    clear(PARTS);
  }

  private void clear(String kept) throws IOException {
    Files.createDirectories(folder);
    for (Path child : children(folder)) {
      if (!child.endsWith(kept)) {
        FileTree.delete(child);
      }
    }
  }

  void delete() throws IOException {
    if (Files.exists(folder)) {
      FileTree.delete(folder);
    }
  }

  /** The folders of the parts, by name. */
  List<Path> parts() throws IOException {
    return children(folder.resolve(PARTS)).stream()
        .filter(part -> PART.matcher(part.getFileName().toString()).matches())
        .toList();
  }

  /** Moves all files into place: those of the parts, then those of the whole. */
  void moveFiles() throws IOException {
    for (Path part : parts()) {
      moveTree(part.resolve(FILES), root);
    }
    moveTree(folder.resolve(FILES), root);
  }

  /** Last of all, as it says that the rest is there. */
  void moveManifest() throws IOException {
    Files.move(manifest(), root.resolve(Manifest.NAME), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** A folder that is new moves as a whole. */
  private static void moveTree(Path from, Path to) throws IOException {
    for (Path child : children(from)) {
      Path target = to.resolve(child.getFileName());
      boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
      if (isFolder && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        requireRealFolder(target);
        moveTree(child, target);
      } else {
        Files.move(child, target, ATOMIC_MOVE, REPLACE_EXISTING);
      }
    }
  }

  /** A link in place of a folder would lead out of the archive. */
  static void requireRealFolder(Path folder) throws ArchiveException {
    if (Files.isSymbolicLink(folder)) {
      throw new ArchiveException(
          folder + ": a link is where the archive has a folder; remove it and run again");
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    TreeSet<Path> children = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(children::add);
    }
    return new ArrayList<>(children);
  }
}
