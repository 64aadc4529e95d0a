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
    return out.size() + filled / 8;
  }

  /** Puts the lowest bits of a value, at most 32. */
  void put(int value, int bits) {
    open = open << bits | (value & (1L << bits) - 1);
    filled += bits;
    if (filled >= 32) {
      filled -= 32;
      out.four((int) (open >>> filled));
    }
  }

  /** Rice's code: the high bits as so many ones and a zero, then the low bits. */
  void rice(int value, int low) {
    int ones = value >>> low;
    for (; ones >= 32; ones -= 32) {
      put(-1, 32);
    }
    put(-2, ones + 1);
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
    put(0, -filled & 7);
    for (; filled > 0; filled -= 8) {
      out.put((int) (open >>> (filled - 8)));
    }
    return out;
  }
}
