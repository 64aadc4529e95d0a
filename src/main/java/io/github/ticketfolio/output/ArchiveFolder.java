package io.github.ticketfolio.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An archive being written. What it promises:
 *
 * <ul>
 *   <li>Nothing of an earlier archive changes before {@link #commit}: files are written to a
 *       staging folder inside the archive and moved into place at the end, the manifest last. A
 *       full disk or a crash while pages are made leaves the earlier archive as it was.
 *   <li>No file is ever half written, and a run that was killed while moving leaves only whole
 *       files; the next run finishes the job.
 *   <li>A file whose bytes did not change is left alone.
 *   <li>Files of an earlier archive that are no longer part of it are removed; a folder that holds
 *       something else is refused.
 * </ul>
 *
 * Not thread-safe.
 */
public final class ArchiveFolder implements AutoCloseable {
  private static final String STAGING = ".staging";

  private final Path root;
  private final Path staging;
  private final FolderLock lock;
  private final Map<String, String> earlier;
  private final NavigableMap<String, String> sums = new TreeMap<>();

  private ArchiveFolder(Path root, FolderLock lock, Map<String, String> earlier) {
    this.root = root;
    this.lock = lock;
    this.staging = root.resolve(STAGING);
    this.earlier = earlier;
  }

  /** Opens a folder for a new archive, in place of the one it may hold. */
  public static ArchiveFolder open(Path folder) throws ArchiveException {
    try {
      FolderLock lock = FolderLock.acquire(folder);
      try {
        ArchiveFolder archive = recover(lock.folder(), lock);
        archive.clearStaging();
        return archive;
      } catch (IOException e) {
        lock.release();
        throw e;
      }
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  private void clearStaging() throws IOException {
    Files.createDirectories(staging);
    FileTree.delete(staging);
    Files.createDirectory(staging);
  }

  private static Map<String, String> earlierSums(Path root) throws IOException {
    Path manifest = root.resolve(Manifest.NAME);
    if (Files.exists(manifest)) {
      return Manifest.read(manifest);
    }
    if (Files.isDirectory(root) && holdsSomethingElse(root)) {
      throw new ArchiveException(
          root + ": the folder is not empty and holds no archive; choose another with --output");
    }
    return new HashMap<>();
  }

  /** What a run that was killed in its first moments leaves is not something else. */
  private static boolean holdsSomethingElse(Path root) throws IOException {
    if (Files.exists(root.resolve(STAGING).resolve(Manifest.NAME))) {
      return false;
    }
    try (var children = Files.list(root)) {
      return children.anyMatch(
          child -> !child.endsWith(STAGING) && !child.endsWith(FolderLock.NAME));
    }
  }

  /**
   * Adds a file. It is not part of the archive before {@link #commit}.
   *
   * @param path relative to the archive, with {@code /} between folders
   * @param content its whole content
   */
  public void write(String path, byte[] content) throws ArchiveException {
    String sum = Sha256.of(content);
    if (sums.putIfAbsent(path, sum) != null) {
      throw new IllegalStateException(path + " is written twice");
    }
    try {
      if (isUnchanged(path, sum)) {
        return;
      }
      Path file = staging.resolve(path);
      Files.createDirectories(parent(file));
      Files.write(file, content);
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /** The old sum tells nothing about what became of the file since, so the file itself is read. */
  private boolean isUnchanged(String path, String sum) throws IOException {
    Path file = root.resolve(path);
    return sum.equals(earlier.get(path))
        && Files.isRegularFile(file)
        && sum.equals(Manifest.sumOf(file));
  }

  /** Moves everything into place, removes what is no longer part of it, writes the manifest. */
  public void commit() throws ArchiveException {
    try {
      Path unfinished = staging.resolve(Manifest.NAME + ".part");
      Files.write(unfinished, Manifest.format(sums));
      Files.move(unfinished, staging.resolve(Manifest.NAME), ATOMIC_MOVE);
      moveIntoPlace(earlier, sums);
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /**
   * A staged manifest means that a run was killed while it moved its files: all of them were whole
   * by then, so the move is taken up where it stopped.
   */
  private static ArchiveFolder recover(Path root, FolderLock lock) throws IOException {
    ArchiveFolder folder = new ArchiveFolder(root, lock, earlierSums(root));
    Path staged = folder.staging.resolve(Manifest.NAME);
    if (!Files.exists(staged)) {
      return folder;
    }
    NavigableMap<String, String> sums = Manifest.read(staged);
    folder.moveIntoPlace(folder.earlier, sums);
    return new ArchiveFolder(root, lock, sums);
  }

  private void moveIntoPlace(Map<String, String> old, NavigableMap<String, String> now)
      throws IOException {
    for (String path : now.keySet()) {
      if (Files.exists(staging.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        move(path);
      }
    }
    List<String> stale = new ArrayList<>(old.keySet());
    stale.removeIf(now::containsKey);
    NavigableMap<String, String> caseBlind = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    now.keySet().forEach(path -> caseBlind.put(path, path));
    for (String path : stale) {
      remove(path, caseBlind.get(path));
    }
    move(Manifest.NAME);
  }

  /** On a case-blind disk an old name can lead to a new file. */
  private void remove(String path, @Nullable String twin) throws IOException {
    Path file = root.resolve(path);
    requireRealFolders(file);
    if (Files.notExists(file) || (twin != null && Files.isSameFile(file, root.resolve(twin)))) {
      return;
    }
    Files.deleteIfExists(file);
    FileTree.deleteEmptyFolders(parent(file), root);
  }

  /** A link in place of a folder would lead out of the archive. */
  private void requireRealFolders(Path file) throws ArchiveException {
    for (Path folder = parent(file); !folder.equals(root); folder = parent(folder)) {
      if (Files.isSymbolicLink(folder)) {
        throw new ArchiveException(
            folder + ": a link is where the archive has a folder; remove it and run again");
      }
    }
  }

  private void move(String path) throws IOException {
    Path target = root.resolve(path);
    requireRealFolders(target);
    Files.createDirectories(parent(target));
    Files.move(staging.resolve(path), target, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** A folder for what is not part of the archive; it is gone once this is closed. */
  public Path scratch() throws ArchiveException {
    try {
      return Files.createDirectories(staging.resolve(".scratch"));
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /** What is wrong when something in {@link #scratch} cannot be written or read. */
  public ArchiveException failure(IOException cause) {
    return cannotWrite(root, cause);
  }

  /** How many files of the earlier archive are not part of the new one. */
  public int staleFiles() {
    return (int) earlier.keySet().stream().filter(path -> !sums.containsKey(path)).count();
  }

  /** Drops what was not committed; a commit that failed half way is finished by the next run. */
  @Override
  public void close() throws ArchiveException {
    try {
      if (!Files.exists(staging.resolve(Manifest.NAME)) && Files.exists(staging)) {
        FileTree.delete(staging);
      }
    } catch (IOException e) {
      throw cannotWrite(root, e);
    } finally {
      lock.release();
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException(file + " has no parent folder");
    }
    return parent;
  }

  private static ArchiveException cannotWrite(Path root, IOException cause) {
    if (cause instanceof ArchiveException told) {
      return told;
    }
    return new ArchiveException(
        root + ": the archive cannot be written (" + IoReason.of(cause) + ")", cause);
  }
}
