package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.output.Manifest;
import io.github.ticketfolio.output.WholeFile;
import io.github.ticketfolio.ticket.CallChain;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A package being written: a bag in a ZIP file. What it promises:
 *
 * <ul>
 *   <li>The same files, facts and key give the same bytes, on every machine.
 *   <li>It is there whole or not at all, as {@link WholeFile} has it.
 *   <li>Memory does not grow with the contents; of each file its name is kept.
 *   <li>The bag lies in one folder that is called like the ZIP file.
 * </ul>
 *
 * Not thread-safe.
 */
public final class BagWriter implements AutoCloseable {
  /** The collection log, whose end {@link BagInfo#add(String, CallChain.End)} tells. */
  public static final String CALLS = "collection-log.jsonl";

  /** Files up to this size are read once. */
  private static final int SMALL = 1 << 20;

  private static final String SUFFIX = ".zip";
  private static final int BUFFER = 1 << 16;

  private final WholeFile file;
  private final WholeFile lines;
  private final BufferedOutputStream manifest;
  private final StoredZip zip;
  private final String folder;
  private final Map<String, String> tags = new TreeMap<>();
  private long size;
  private long files;

  private BagWriter(WholeFile file, WholeFile lines, String folder) {
    this.file = file;
    this.lines = lines;
    this.folder = folder;
    manifest = new BufferedOutputStream(lines, BUFFER);
    zip = new StoredZip(new BufferedOutputStream(file, BUFFER));
  }

  /** True for a file that can be one: {@code case.zip}, which holds a folder {@code case}. */
  public static boolean isName(Path file) {
    return file.toString().endsWith(SUFFIX)
        && !folder(file).startsWith(".")
        && Bag.isSafe(folder(file));
  }

  private static String folder(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** Begins a package in a file that {@link #isName can be one}. */
  public static BagWriter begin(Path file) throws IOException {
    WholeFile whole = WholeFile.begin(file);
    try {
      // The manifest is known last, and may be too long for memory.
      BagWriter bag = new BagWriter(whole, whole.scratch(), folder(file));
      bag.tag(Bag.DECLARATION, Bag.DECLARED);
      return bag;
    } catch (IOException e) {
      whole.close();
      throw e;
    }
  }

  /**
   * Adds a file of the payload.
   *
   * @param path where it lies below {@code data/}
   */
  public void add(String path, byte[] content) throws IOException {
    Measure measure = Measure.of(content);
    list(path, measure);
    zip.add(folder + "/" + Bag.PAYLOAD + path, measure, new ByteArrayInputStream(content));
  }

  /**
   * Adds a file of the payload from the disk.
   *
   * @return false where its content is not the one expected; then nothing is added
   */
  public boolean add(String path, Path content, String sha256) throws IOException {
    if (Files.size(content) <= SMALL) {
      byte[] bytes = Files.readAllBytes(content);
      if (!Measure.of(bytes).sha256().equals(sha256)) {
        return false;
      }
      add(path, bytes);
      return true;
    }
    Measure measure;
    try (InputStream in = Files.newInputStream(content)) {
      measure = Measure.of(in);
    }
    if (!measure.sha256().equals(sha256)) {
      return false;
    }
    list(path, measure);
    try (InputStream in = Files.newInputStream(content)) {
      zip.add(folder + "/" + Bag.PAYLOAD + path, measure, in);
    }
    return true;
  }

  /** Adds a file of the payload that is too long for memory and on no disk yet. */
  public void add(String path, ArchiveFolder.Body content) throws IOException {
    try (WholeFile scratch = file.scratch()) {
      BufferedOutputStream out = new BufferedOutputStream(scratch, BUFFER);
      content.to(out);
      out.flush();
      Measure measure;
      try (InputStream in = scratch.soFar()) {
        measure = Measure.of(in);
      }
      list(path, measure);
      try (InputStream in = scratch.soFar()) {
        zip.add(folder + "/" + Bag.PAYLOAD + path, measure, in);
      }
    }
  }

  private void list(String path, Measure measure) throws IOException {
    if (!Bag.isSafe(path)) {
      throw new ArchiveException(
          "\"" + path + "\" cannot be packed: expected a name of ASCII characters without %");
    }
    manifest.write(Manifest.line(Bag.PAYLOAD + path, measure.sha256()).getBytes(UTF_8));
    size += measure.size();
    files++;
  }

  /**
   * Ends the package.
   *
   * @param info what it says of itself
   * @param key what it is signed with, or null
   * @return its length in bytes
   */
  public long commit(BagInfo info, @Nullable SigningKey key) throws IOException {
    tag(Bag.INFO, info.bytes(size, files));
    writeManifest();
    StringBuilder list = new StringBuilder();
    tags.forEach((name, sum) -> list.append(Manifest.line(name, sum)));
    byte[] tagManifest = list.toString().getBytes(UTF_8);
    tag(Bag.TAG_MANIFEST, tagManifest);
    if (key != null) {
      String comment = "file:" + Bag.TAG_MANIFEST + " package:" + folder;
      tag(Bag.SIGNATURE, Minisig.sign(tagManifest, key, comment).text().getBytes(UTF_8));
    }
    zip.finish();
    return file.commit();
  }

  private void writeManifest() throws IOException {
    manifest.flush();
    Measure measure;
    try (InputStream in = lines.soFar()) {
      measure = Measure.of(in);
    }
    try (InputStream in = lines.soFar()) {
      tag(Bag.MANIFEST, measure, in);
    }
  }

  private void tag(String name, byte[] content) throws IOException {
    tag(name, Measure.of(content), new ByteArrayInputStream(content));
  }

  private void tag(String name, Measure measure, InputStream content) throws IOException {
    tags.put(name, measure.sha256());
    zip.add(folder + "/" + name, measure, content);
  }

  /** Drops what was not committed. */
  @Override
  public void close() throws ArchiveException {
    try {
      lines.close();
    } finally {
      file.close();
    }
  }
}
