package io.github.ticketfolio.search;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts bits into bytes, the highest first. */
final class BitWriter {
  private final Bytes out = new Bytes();
  private long open;
  private int filled;

  void clear() {
    out.clear();
    filled = 0;
  }

  /** How many whole bytes there are. */
  int size() {
    return out.size();
  }

  /** Puts the lowest bits of a value, at most 32. */
  void put(int value, int bits) {
    open = open << bits | (value & (1L << bits) - 1);
    filled += bits;
    while (filled >= 8) {
      filled -= 8;
      out.put((int) (open >>> filled));
    }
  }

  /** Rice's code: the high bits as so many ones and a zero, then the low bits. */
  void rice(int value, int low) {
    for (int ones = value >>> low; ones > 0; ones--) {
      put(1, 1);
    }
    put(0, 1);
    put(value, low);
  }

  /** As {@link Bytes#number}. */
  void number(long value) {
    long rest = value;
    for (; rest >= 0x80; rest >>>= 7) {
      put((int) (rest & 0x7f) | 0x80, 8);
    }
    put((int) rest, 8);
  }

  /** As {@link Bytes#text}. */
  void text(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    number(utf8.length);
    for (byte b : utf8) {
      put(b, 8);
    }
  }

  /** Fills the last byte with zeros; what comes next begins at a byte. */
  Bytes finish() {
    if (filled > 0) {
      put(0, 8 - filled);
    }
    return out;
  }
}
