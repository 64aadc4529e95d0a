package io.github.ticketfolio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that holds secrets, which nobody but its owner may read. */
final class SecretFile {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

  private SecretFile() {}

  /** An {@link IOException}'s message says what to do. */
  static void refuseIfOthersCanRead(Path file) throws IOException {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw new IOException(file + ": there is no such file, or it cannot be read");
    }
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
    open.retainAll(Files.getPosixFilePermissions(file));
    if (!open.isEmpty()) {
      throw new IOException(
          file + ": others can read this file, and it holds secrets; run: chmod 600 " + file);
    }
  }
}
