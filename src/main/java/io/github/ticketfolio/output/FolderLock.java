package io.github.ticketfolio.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time: a locked file in the archive's folder. It makes the folder where there is
 * none, and takes it away again when nothing came to lie in it. The operating system drops the lock
 * when the process ends in whatever way.
 */
final class FolderLock {
  static final String NAME = ".lock";

  private final Path folder;
  private final FileChannel channel;
  private final boolean shared;

  /** The topmost folder that was made for the archive, or null where its folder was there. */
  private final @Nullable Path made;

  private FolderLock(Path folder, FileChannel channel, boolean shared, @Nullable Path made) {
    this.folder = folder;
    this.channel = channel;
    this.shared = shared;
    this.made = made;
  }

  /** The only one. */
  static FolderLock acquire(Path folder) throws IOException {
    return acquire(folder, false);
  }

  /** One of several that write parts; none of them may be the only one. */
  static FolderLock share(Path folder) throws IOException {
    return acquire(folder, true);
  }

  private static FolderLock acquire(Path folder, boolean shared) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path made = firstMissing(absolute);
    // A link to a folder is as good as the folder.
    if (!Files.isDirectory(absolute)) {
      Files.createDirectories(absolute);
    }
    Path real = made == null ? absolute.toRealPath() : absolute;
    FileChannel channel =
        FileChannel.open(
            real.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    if (tryLock(channel, shared) == null) {
      channel.close();
      throw new ArchiveException(
          folder + ": another run is writing to this archive; wait until it ends");
    }
    return new FolderLock(real, channel, shared, made);
  }

  private static @Nullable Path firstMissing(Path absolute) {
    Path missing = null;
    for (Path at = absolute; at != null && Files.notExists(at); at = at.getParent()) {
      missing = at;
    }
    return missing;
  }

  private static @Nullable FileLock tryLock(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** The folder itself, links followed. */
  Path folder() {
    return folder;
  }

  void release() throws ArchiveException {
    try {
      if (!shared) {
        // Others may hold it, too, and whoever comes must find it.
        Files.deleteIfExists(folder.resolve(NAME));
      }
      channel.close();
      if (made != null) {
        FileTree.deleteEmptyFolders(folder, made.getParent());
      }
    } catch (IOException e) {
      throw new ArchiveException(
          folder + ": the archive's lock cannot be released (" + IoReason.of(e) + ")", e);
    }
  }
}
