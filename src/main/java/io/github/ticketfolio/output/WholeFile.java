package io.github.ticketfolio.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A single file being written. What it promises:
 *
 * <ul>
 *   <li>The file is there whole or not at all: it is written under a temporary name in its folder
 *       and moved into place by {@link #commit}; an earlier file of its name stays until then.
 *   <li>Without a commit nothing is left, when the program is interrupted neither.
 *   <li>A folder is never replaced, and none is made.
 * </ul>
 *
 * Every failure is an {@link ArchiveException} that names the file. Not thread-safe.
 */
public final class WholeFile extends OutputStream {
  private final Path file;
  private final Path unfinished;
  private final OutputStream out;
  private long length;

  private WholeFile(Path file, Path unfinished, OutputStream out) {
    this.file = file;
    this.unfinished = unfinished;
    this.out = out;
  }

  /** Begins the file. */
  public static WholeFile begin(Path file) throws ArchiveException {
    if (Files.isDirectory(file)) {
      throw new ArchiveException(file + ": this is a folder; name a file with --output");
    }
    // Two programs that write the same file must not share the temporary one.
    Path unfinished =
        file.resolveSibling(".ticketfolio-" + ProcessHandle.current().pid() + ".part");
    try {
      Files.deleteIfExists(unfinished);
      OutputStream out =
          Files.newOutputStream(
              unfinished,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      unfinished.toFile().deleteOnExit();
      return new WholeFile(file, unfinished, out);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  @Override
  public void write(int b) throws ArchiveException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws ArchiveException {
    try {
      out.write(bytes, from, count);
      length += count;
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /**
   * Moves the file into place.
   *
   * @return its length in bytes
   */
  public long commit() throws ArchiveException {
    try {
      out.close();
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return length;
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** Drops what was not committed. */
  @Override
  public void close() throws ArchiveException {
    try {
      out.close();
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  private static ArchiveException cannotWrite(Path file, IOException cause) {
    return new ArchiveException(
        file + ": the file cannot be written (" + IoReason.of(cause) + ")", cause);
  }
}
