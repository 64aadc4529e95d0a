package io.github.ticketfolio.search;

/** Puts bits into bytes, the highest first. */
final class BitWriter {
  private final Bytes out = new Bytes();
  private int open;
  private int filled;

  void clear() {
    out.clear();
    open = 0;
    filled = 0;
  }

  /** Puts the lowest bits of a value. */
  void put(int value, int bits) {
    for (int bit = bits - 1; bit >= 0; bit--) {
      open = open << 1 | (value >>> bit & 1);
      if (++filled == 8) {
        out.put(open);
        open = 0;
        filled = 0;
      }
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

  /** All of them, the last byte filled with zeros. */
  Bytes finish() {
    put(0, (8 - filled) % 8);
    return out;
  }
}
