package io.github.ticketfolio.search;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A sorted block of an {@link Inverter} on disk, read term by term. */
final class RunFile implements Closeable {
  private final Path file;
  private final int order;
  private @Nullable DataInputStream in;
  private String term = "";
  private int count;

  RunFile(Path file, int order) {
    this.file = file;
    this.order = order;
  }

  /** Goes to the next term, whose postings must have been read; false at the end. */
  boolean next() throws IOException {
    if (in == null) {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }
    in.mark(1);
    if (in.read() < 0) {
      return false;
    }
    in.reset();
    term = in.readUTF();
    count = in.readInt();
    return true;
  }

  int order() {
    return order;
  }

  String term() {
    return term;
  }

  int count() {
    return count;
  }

  int document() throws IOException {
    return open().readInt();
  }

  int weight() throws IOException {
    return open().readByte();
  }

  private DataInputStream open() {
    if (in == null) {
      throw new IllegalStateException(file + " is not open");
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
    Files.deleteIfExists(file);
  }
}
