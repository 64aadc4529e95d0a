package io.github.ticketfolio.search;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  byte[] toArray() {
    return Arrays.copyOf(data, size);
  }

  byte at(int place) {
    return data[place];
  }

  void put(int value) {
    if (size == data.length) {
      data = Arrays.copyOf(data, size * 2);
    }
    data[size++] = (byte) value;
  }

  void put(Bytes other) {
    put(other.data, other.size);
  }

  private void put(byte[] more, int length) {
    while (size + length > data.length) {
      data = Arrays.copyOf(data, data.length * 2);
    }
    System.arraycopy(more, 0, data, size, length);
    size += length;
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

  /** Its length in bytes, then its UTF-8. */
  void text(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    number(utf8.length);
    put(utf8, utf8.length);
  }
}
