package io.github.ticketfolio.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Compares what is written with what is there; it keeps nothing. */
final class SameBytes extends OutputStream {
  private final InputStream there;
  private boolean same = true;

  SameBytes(InputStream there) {
    this.there = there;
  }

  @Override
  public void write(int b) throws IOException {
    same = same && there.read() == (b & 0xff);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (same) {
      byte[] expected = there.readNBytes(count);
      same =
          expected.length == count && Arrays.equals(expected, 0, count, bytes, from, from + count);
    }
  }

  /** True where all that is there was written, and nothing else. */
  boolean isEqual() throws IOException {
    return same && there.read() < 0;
  }

  @Override
  public void close() throws IOException {
    there.close();
  }
}
