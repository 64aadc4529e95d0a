package io.github.ticketfolio.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time: a lock on the file {@code <store>.lock}, which the operating system drops
 * when the process ends in whatever way. The store itself cannot carry it: closing any handle of a
 * file drops SQLite's own locks on it.
 */
final class WriteLock {
  private final Path file;
  private final FileChannel channel;

  private WriteLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static WriteLock acquire(Path store) throws StoreException {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    try {
      OwnerOnly.create(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StoreException(
            store
                + ": another run is writing to this store; wait until it ends or use another --store");
      }
      return new WriteLock(file, channel);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(store + ": the store cannot be locked (" + e + ")", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  void release() throws StoreException {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException e) {
      throw new StoreException("the store's lock cannot be released (" + e + ")", e);
    }
  }
}
