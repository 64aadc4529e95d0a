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

  private final boolean shared;
  private @Nullable FileLock opening;

  private WriteLock(Path file, FileChannel channel, boolean shared) {
    this.file = file;
    this.channel = channel;
    this.shared = shared;
  }

  /**
   * @param shared true when others may hold such a lock, too
   */
  static WriteLock acquire(Path store, boolean shared) throws StoreException {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    try {
      OwnerOnly.create(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel, shared) == null) {
        channel.close();
        throw new StoreException(
            store
                + ": another run is writing to this store; wait until it ends or use another --store");
      }
      WriteLock lock = new WriteLock(file, channel, shared);
      if (shared) {
        // One at a time may make the tables.
        lock.opening = channel.lock(1, 1, false);
      }
      return lock;
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(store + ": the store cannot be locked (" + e + ")", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return shared ? channel.tryLock(0, 1, true) : channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** The store is open: the next one that shares it may open it. */
  void opened() throws StoreException {
    try {
      if (opening != null) {
        opening.release();
        opening = null;
      }
    } catch (IOException e) {
      throw new StoreException("the store's lock cannot be released (" + e + ")", e);
    }
  }

  void release() throws StoreException {
    try {
      if (!shared) {
        // Others may hold it, too, and whoever comes must find it.
        Files.deleteIfExists(file);
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException("the store's lock cannot be released (" + e + ")", e);
    }
  }
}
