package io.github.ticketfolio.bag;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A bag that lies in a ZIP file, which a stranger may have made. It is read as its central
 * directory says, and written once more in memory: only where that gives the same file, byte for
 * byte, do central directory and local headers say the same, and is nothing hidden before, between
 * or behind the files. Nothing is unpacked to the disk, and nothing is decompressed, as packages
 * hold their files as they are; so no file is longer than the ZIP file.
 *
 * <p>Whatever is wrong with the file is a {@link ZipException} that says it in words.
 */
final class ZipFiles implements BagFiles {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final String folder;
  private @Nullable String flaw;

  ZipFiles(Path file) throws IOException {
    this.file = file;
    zip = open(file);
    try {
      folder = requireHarmless(entries());
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException | EOFException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw broken(e);
    }
  }

  private static ZipException broken(Exception cause) {
    String how = cause.getMessage() == null ? "it ends too early" : cause.getMessage();
    ZipException broken = new ZipException("this is no ZIP file, or not all of it (" + how + ")");
    broken.initCause(cause);
    return broken;
  }

  /** One after the other, as there may be very many. */
  private Iterable<ZipEntry> entries() {
    return () -> zip.stream().<ZipEntry>map(entry -> entry).iterator();
  }

  private String requireHarmless(Iterable<ZipEntry> entries) throws IOException {
    String top = "";
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    long left = Files.size(file);
    for (ZipEntry entry : entries) {
      if (names.isEmpty()) {
        top = entry.getName().substring(0, entry.getName().indexOf('/') + 1);
      }
      requireInside(entry.getName(), top);
      if (!names.add(entry.getName())) {
        throw new ZipException("it holds \"" + entry.getName() + "\" twice");
      }
      requireStored(entry);
      left -= entry.getSize();
      if (left < 0) {
        throw new ZipException("its files are said to be longer than itself");
      }
    }
    return top;
  }

  private static void requireInside(String name, String top) throws ZipException {
    boolean inside = top.length() > 1 && name.startsWith(top);
    if (!inside || !Bag.isSafe(name)) {
      throw new ZipException(
          "it holds \"" + name + "\"; expected files in one folder, with harmless names");
    }
  }

  private static void requireStored(ZipEntry entry) throws ZipException {
    if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
      throw new ZipException(
          "\""
              + entry.getName()
              + "\" is compressed, and a package holds its files as they are; if somebody has"
              + " packed it again, unzip it and verify the folder");
    }
  }

  @Override
  public NavigableMap<String, Measure> measure() throws IOException {
    NavigableMap<String, Measure> files = new TreeMap<>();
    try (SameBytes same =
        new SameBytes(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      StoredZip again = new StoredZip(new BufferedOutputStream(same, BUFFER));
      for (ZipEntry entry : entries()) {
        Measure measure = measure(entry);
        files.put(entry.getName().substring(folder.length()), measure);
        try (InputStream in = content(entry)) {
          again.add(entry.getName(), measure, in);
        }
      }
      again.finish();
      if (!same.isEqual()) {
        flaw =
            "it is not, byte for byte, what pack writes; if somebody has packed it again, unzip it"
                + " and verify the folder";
      }
    }
    return files;
  }

  private Measure measure(ZipEntry entry) throws IOException {
    try (InputStream in = content(entry)) {
      return Measure.of(in);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private InputStream content(ZipEntry entry) throws IOException {
    try {
      InputStream in = zip.getInputStream(entry);
      if (in == null) {
        throw new ZipException("\"" + entry.getName() + "\" cannot be read");
      }
      return in;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw broken(e);
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return content(new ZipEntry(folder + path));
  }

  @Override
  public Optional<String> flaw() {
    return Optional.ofNullable(flaw);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
