package io.github.ticketfolio.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.github.ticketfolio.ticket.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
 *   <li>Several programs may each write a part at a time; one puts them together.
 * </ul>
 *
 * Files may be written by several threads at once.
 */
public final class ArchiveFolder implements AutoCloseable {
  private final Path root;
  private final Staging staging;
  private final List<FolderLock> locks;

  /** What the run is about: all of the archive, its parts together, or one of them. */
  private enum Extent {
    WHOLE,
    PARTS,
    PART
  }

  private Extent extent;

  private ArchiveFolder(Path root, Staging staging, List<FolderLock> locks, Extent extent) {
    this.root = root;
    this.staging = staging;
    this.locks = locks;
    this.extent = extent;
  }

  /** Writes the content of a file. */
  public interface Body {
    /** Writes all of it. */
    void to(OutputStream out) throws IOException;
  }

  /** Opens a folder for a new archive, in place of the one it may hold. */
  public static ArchiveFolder open(Path folder) throws ArchiveException {
    return open(folder, Extent.WHOLE);
  }

  /** Opens a folder whose parts are all written, to put them together. */
  public static ArchiveFolder openParts(Path folder) throws ArchiveException {
    return open(folder, Extent.PARTS);
  }

  private static ArchiveFolder open(Path folder, Extent extent) throws ArchiveException {
    try {
      FolderLock lock = FolderLock.acquire(folder);
      try {
        Path root = lock.folder();
        ArchiveFolder archive = new ArchiveFolder(root, Staging.of(root), List.of(lock), extent);
        archive.recover();
        archive.clear();
        return archive;
      } catch (IOException e) {
        lock.release();
        throw e;
      }
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  private void clear() throws IOException {
    if (extent == Extent.WHOLE) {
      staging.clear();
    } else {
      staging.keepParts();
    }
  }

  /**
   * Opens a folder to write a part of a new archive.
   *
   * @param name the name of the part, which is a safe name for a folder
   */
  public static ArchiveFolder openPart(Path folder, String name) throws ArchiveException {
    List<FolderLock> locks = new ArrayList<>();
    try {
      locks.add(FolderLock.share(folder));
      Path root = locks.get(0).folder();
      requireArchive(root);
      if (Staging.of(root).isWhole()) {
        throw new ArchiveException(
            folder + ": a run was killed while it moved its files here; run merge or render first");
      }
      Staging staging = Staging.part(root, name);
      Files.createDirectories(staging.folder());
      locks.add(0, FolderLock.acquire(staging.folder()));
      staging.clear();
      return new ArchiveFolder(root, staging, List.copyOf(locks), Extent.PART);
    } catch (IOException e) {
      release(locks);
      throw cannotWrite(folder, e);
    }
  }

  private static void requireArchive(Path root) throws IOException {
    Path manifest = root.resolve(Manifest.NAME);
    if (Files.exists(manifest)) {
      Manifest.each(manifest, (path, sum) -> {});
    } else if (holdsSomethingElse(root)) {
      throw new ArchiveException(
          root + ": the folder is not empty and holds no archive; choose another with --output");
    }
  }

  /** What a run that was killed in its first moments leaves is not something else. */
  private static boolean holdsSomethingElse(Path root) throws IOException {
    if (Staging.of(root).isWhole()) {
      return false;
    }
    try (var children = Files.list(root)) {
      return children.anyMatch(
          child -> !child.endsWith(Staging.NAME) && !child.endsWith(FolderLock.NAME));
    }
  }

  /** A folder for the run's own files, which are no part of the archive. */
  public Path scratch() {
    return staging.folder();
  }

  /** Gives a file in the scratch folder another name, now that it is whole. */
  public void rename(Path file, String name) throws ArchiveException {
    try {
      Files.move(file, file.resolveSibling(name), ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /** The scratch folders of the parts, by name. */
  public List<Path> parts() throws ArchiveException {
    try {
      return staging.parts();
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /** What is wrong when something in {@link #scratch} cannot be written or read. */
  public ArchiveException failure(IOException cause) {
    return cannotWrite(root, cause);
  }

  /** Where a file about the archive lies that is not in it: beside its folder. */
  public Path beside(String suffix) {
    return root.resolveSibling(root.getFileName() + suffix);
  }

  /**
   * Adds a file. It is not part of the archive before {@link #commit}.
   *
   * @param path relative to the archive, with {@code /} between folders
   * @param content its whole content
   */
  public Written write(String path, byte[] content) throws ArchiveException {
    String sum = Sha256.of(content);
    try {
      Path there = root.resolve(path);
      if (holds(there, content)) {
        return new Written(path, sum, content.length, modified(there));
      }
      Path file = staging.file(path);
      try {
        Files.write(file, content);
      } catch (NoSuchFileException e) {
        Files.createDirectories(parent(file));
        Files.write(file, content);
      }
      return new Written(path, sum, content.length, modified(file));
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /** Adds a file that may be too long for memory. */
  public Written write(String path, Body body) throws ArchiveException {
    try {
      Path file = staging.file(path);
      Files.createDirectories(parent(file));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        body.to(out);
      }
      String sum = Manifest.sumOf(file);
      Path there = root.resolve(path);
      if (Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
          && Files.mismatch(file, there) < 0) {
        Files.delete(file);
        return new Written(path, sum, Files.size(there), modified(there));
      }
      return new Written(path, sum, Files.size(file), modified(file));
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /** What an earlier manifest says tells nothing about what became of the file since. */
  private static boolean holds(Path file, byte[] content) throws IOException {
    try {
      BasicFileAttributes there = attributes(file);
      return there.isRegularFile()
          && there.size() == content.length
          && Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static long modified(Path file) throws IOException {
    return nanos(attributes(file));
  }

  private static long nanos(BasicFileAttributes attributes) {
    Instant modified = attributes.lastModifiedTime().toInstant();
    return modified.getEpochSecond() * 1_000_000_000L + modified.getNano();
  }

  /** True when a file that was once written is still in place and was not touched since. */
  public boolean holds(Written file) {
    try {
      BasicFileAttributes there = attributes(root.resolve(file.path()));
      return there.isRegularFile()
          && there.size() == file.length()
          && nanos(there) == file.modified();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Moves everything into place, removes what is no longer part of it, writes the manifest.
   *
   * @param files all files of the archive: those written, and those of the earlier one that stay
   * @return how many files of the earlier archive are not part of the new one
   */
  public int commit(FileList files) throws ArchiveException {
    try {
      Path unfinished = staging.folder().resolve(Manifest.NAME + ".part");
      Manifest.write(unfinished, files);
      Files.move(unfinished, staging.manifest(), ATOMIC_MOVE, REPLACE_EXISTING);
      int removed = moveIntoPlace(files);
      extent = Extent.WHOLE;
      return removed;
    } catch (IOException e) {
      throw cannotWrite(root, e);
    }
  }

  /**
   * A staged manifest means that a run was killed while it moved its files: all of them were whole
   * by then, so the move is taken up where it stopped.
   */
  private void recover() throws IOException {
    requireArchive(root);
    if (staging.isWhole()) {
      moveIntoPlace(FileList.of(Manifest.read(staging.manifest())));
      staging.clear();
    }
  }

  private int moveIntoPlace(FileList now) throws IOException {
    staging.moveFiles();
    int removed = 0;
    Path earlier = root.resolve(Manifest.NAME);
    if (Files.exists(earlier)) {
      List<String> stale = new ArrayList<>();
      Manifest.each(
          earlier,
          (path, sum) -> {
            if (!now.like(path).filter(path::equals).isPresent()) {
              stale.add(path);
            }
          });
      for (String path : stale) {
        remove(path, now.like(path));
      }
      removed = stale.size();
    }
    staging.moveManifest();
    return removed;
  }

  /** On a case-blind disk an old name can lead to a new file. */
  private void remove(String path, Optional<String> twin) throws IOException {
    Path file = root.resolve(path);
    for (Path folder = parent(file); !folder.equals(root); folder = parent(folder)) {
      Staging.requireRealFolder(folder);
    }
    if (Files.notExists(file)
        || (twin.isPresent() && Files.isSameFile(file, root.resolve(twin.get())))) {
      return;
    }
    Files.deleteIfExists(file);
    FileTree.deleteEmptyFolders(parent(file), root);
  }

  /** Drops what was not committed; a commit that failed half way is finished by the next run. */
  @Override
  public void close() throws ArchiveException {
    try {
      if (!staging.isWhole()) {
        leave();
      }
    } catch (IOException e) {
      throw cannotWrite(root, e);
    } finally {
      release(locks);
    }
  }

  /** Parts wait for those that are missing. */
  private void leave() throws IOException {
    if (extent == Extent.PARTS) {
      staging.keepParts();
    }
    if (extent == Extent.WHOLE || (extent == Extent.PARTS && staging.parts().isEmpty())) {
      staging.delete();
    }
  }

  private static void release(List<FolderLock> locks) throws ArchiveException {
    for (FolderLock lock : locks) {
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
