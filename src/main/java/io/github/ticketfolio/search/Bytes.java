package io.github.ticketfolio.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow. */
final class Bytes {
  private byte[] data = new byte[1 << 10];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Gives up the room that is left. */
  void close() {
    data = toArray();
  }

  byte[] toArray() {
    return Arrays.copyOf(data, size);
  }

  byte at(int place) {
    return data[place];
  }

  void put(int value) {
    if (size == data.length) {
      room(1);
    }
    data[size++] = (byte) value;
  }

  /** Four bytes, the highest first. */
  void four(int value) {
    room(4);
    data[size] = (byte) (value >>> 24);
    data[size + 1] = (byte) (value >>> 16);
    data[size + 2] = (byte) (value >>> 8);
    data[size + 3] = (byte) value;
    size += 4;
  }

  void put(Bytes other) {
    put(other, 0, other.size);
  }

  void put(Bytes other, int from, int to) {
    put(other.data, from, to);
  }

  private void put(byte[] more, int from, int to) {
    room(to - from);
    System.arraycopy(more, from, data, size, to - from);
    size += to - from;
  }

  private void room(int more) {
    if (size + more > data.length) {
      data = Arrays.copyOf(data, Math.max(size + more, data.length * 2));
    }
  }

  /** Seven bits a byte, the lowest first; all but the last byte have the highest bit. */
  void number(long value) {
    long rest = value;
    while (rest >= 0x80) {
      put((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  void writeTo(OutputStream stream) throws IOException {
    stream.write(data, 0, size);
  }

  /** Its length in bytes, then its UTF-8. */
  void text(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    number(utf8.length);
    put(utf8, 0, utf8.length);
  }
}
