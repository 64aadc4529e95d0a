package io.github.ticketfolio.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that hold private data: readable and writable by their owner alone (0600) from the moment
 * they exist. On a disk without POSIX permissions they get the folder's.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> RW = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes {@code file}, or tightens the permissions of the one that is there. */
  static void create(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(RW)}
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, attributes);
    } catch (FileAlreadyExistsException e) {
      if (posix && Files.isRegularFile(file)) {
        Files.setPosixFilePermissions(file, RW);
      }
    }
  }
}
