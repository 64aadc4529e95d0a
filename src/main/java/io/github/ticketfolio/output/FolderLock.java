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

  /** The topmost folder that was made for the archive, or null where its folder was there. */
  private final @Nullable Path made;

  private FolderLock(Path folder, FileChannel channel, @Nullable Path made) {
    this.folder = folder;
    this.channel = channel;
    this.made = made;
  }

  static FolderLock acquire(Path folder) throws IOException {
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
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    if (tryLock(channel) == null) {
      channel.close();
      throw new ArchiveException(
          folder + ": another run is writing to this archive; wait until it ends");
    }
    return new FolderLock(real, channel, made);
  }

  private static @Nullable Path firstMissing(Path absolute) {
    Path missing = null;
    for (Path at = absolute; at != null && Files.notExists(at); at = at.getParent()) {
      missing = at;
    }
    return missing;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
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
      Files.deleteIfExists(folder.resolve(NAME));
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
