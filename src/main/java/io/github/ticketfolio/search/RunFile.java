package io.github.ticketfolio.search;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A sorted block of an {@link Inverter} on disk, read term by term: its length and its characters,
 * how many postings it has, and of each the step from the document before and the weight. All are
 * numbers as {@link Bytes#number} puts them.
 */
final class RunFile implements Closeable {
  private final Path file;
  private final int order;

  /** Made when it is read: before, there is a file more for each block. */
  private byte[] buffer = new byte[0];

  private @Nullable InputStream in;
  private int filled;
  private int at;
  private String term = "";
  private char[] chars = new char[TermReader.LONGEST];
  private int count;

  RunFile(Path file, int order) {
    this.file = file;
    this.order = order;
  }

  /** Goes to the next term, whose postings must have been read; false at the end. */
  boolean next() throws IOException {
    if (at == filled && !fill()) {
      return false;
    }
    int length = number();
    if (length > chars.length) {
      chars = new char[length];
    }
    for (int i = 0; i < length; i++) {
      chars[i] = (char) number();
    }
    term = new String(chars, 0, length);
    count = number();
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

  /** The next number: of each posting the step, then the weight. */
  int number() throws IOException {
    int b = one();
    int number = b & 0x7f;
    for (int shift = 7; b < 0; shift += 7) {
      b = one();
      number |= (b & 0x7f) << shift;
    }
    return number;
  }

  private byte one() throws IOException {
    if (at == filled && !fill()) {
      throw new EOFException(file + " ends too early");
    }
    return buffer[at++];
  }

  private boolean fill() throws IOException {
    if (in == null) {
      in = Files.newInputStream(file);
      buffer = new byte[1 << 15];
    }
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
    Files.deleteIfExists(file);
  }
}
