package io.github.ticketfolio.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder that nobody else can look into, and that is deleted in the end. */
public final class PrivateFolder implements AutoCloseable {
  private static final int MOST_TRIES = 10;
  private static final long PAUSE_MS = 100;

  private final Path path;

  private PrivateFolder(Path path) {
    this.path = path;
  }

  /** Makes the folder. */
  public static PrivateFolder make() throws ArchiveException {
    try {
      return new PrivateFolder(Files.createTempDirectory("ticketfolio-"));
    } catch (IOException e) {
      throw new ArchiveException(
          "no temporary folder can be made (" + IoReason.of(e) + "); see TMPDIR", e);
    }
  }

  /** A file or folder in it. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** A program that has just ended may leave children that still write. */
  @Override
  public void close() throws ArchiveException {
    for (int tries = 1; Files.exists(path); tries++) {
      try {
        FileTree.delete(path);
      } catch (IOException e) {
        if (tries == MOST_TRIES || !pause()) {
          throw new ArchiveException(
              path + ": this temporary folder cannot be deleted (" + IoReason.of(e) + ")", e);
        }
      }
    }
  }

  /** False when there is no time to wait. */
  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
