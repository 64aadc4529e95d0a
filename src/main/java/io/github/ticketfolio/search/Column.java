package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.Arrays;

/** A number of each document, to filter or sort by. */
final class Column {
  /** So many numbers a file; none takes more than five bytes. */
  static final int PART = 200_000;

  private int[] numbers = new int[1 << 8];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  void set(int document, int number) {
    numbers[document] = number;
  }

  void write(String name, DataFile files) throws IOException {
    for (int from = 0; from < size; from += PART) {
      Bytes out = new Bytes();
      for (int i = from; i < Math.min(size, from + PART); i++) {
        out.number(numbers[i]);
      }
      files.bytes("column-" + name + "-" + from / PART, out);
    }
  }
}
