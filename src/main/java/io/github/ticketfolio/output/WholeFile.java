package io.github.ticketfolio.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single file being written. What it promises:
 *
 * <ul>
 *   <li>The file is there whole or not at all: it is written under a temporary name in its folder
 *       and moved into place by {@link #commit}, once the disk has it; an earlier file of its name
 *       stays until then.
 *   <li>Without a commit nothing is left, when the program is interrupted neither; what a killed
 *       one leaves, the next one that writes the same file removes.
 *   <li>A folder is never replaced, and none is made.
 * </ul>
 *
 * Every failure is an {@link ArchiveException} that names the file. Not thread-safe.
 */
public final class WholeFile extends OutputStream {
  private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

  private final Path file;
  private final Path unfinished;
  private final FileChannel out;
  private long length;

  private WholeFile(Path file, Path unfinished, FileChannel out) {
    this.file = file;
    this.unfinished = unfinished;
    this.out = out;
  }

  /** Begins the file. */
  public static WholeFile begin(Path file) throws ArchiveException {
    if (Files.isDirectory(file)) {
      throw new ArchiveException(file + ": this is a folder; name a file with --output");
    }
    try {
      removeRests(file);
      return begin(file, 1);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** Two that write the same file must not share the temporary one. */
  private static WholeFile begin(Path file, int number) throws IOException {
    String name = file.getFileName() + "-" + ProcessHandle.current().pid() + "-" + number;
    Path unfinished = file.resolveSibling("." + name + ".part");
    try {
      FileChannel out =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      unfinished.toFile().deleteOnExit();
      isFree(out);
      return new WholeFile(file, unfinished, out);
    } catch (FileAlreadyExistsException e) {
      return begin(file, number + 1);
    }
  }

  /** Whoever writes holds a lock, which the system drops when the process ends in whatever way. */
  private static void removeRests(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Pattern rest = Pattern.compile(Pattern.quote("." + file.getFileName()) + "-\\d+-\\d+\\.part");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path other : files) {
        if (rest.matcher(String.valueOf(other.getFileName())).matches() && isRest(other)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private static boolean isRest(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      return isFree(channel);
    } catch (IOException e) {
      LOG.debug("{} is left alone", file, e);
      return false;
    }
  }

  /** Takes the lock where nobody has it; where locks cannot be had, nothing is taken for free. */
  private static boolean isFree(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void write(int b) throws ArchiveException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws ArchiveException {
    try {
      for (ByteBuffer left = ByteBuffer.wrap(bytes, from, count); left.hasRemaining(); ) {
        out.write(left);
      }
      length += count;
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /**
   * Another file that goes with this one, for what is written on the way; it is never committed.
   */
  public WholeFile scratch() throws ArchiveException {
    try {
      return begin(file, 1);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** What was written so far. */
  public InputStream soFar() throws ArchiveException {
    try {
      return Files.newInputStream(unfinished);
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
      out.force(true);
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
