package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of each document, to filter or sort by; kept as it is written, so small ones are small.
 */
final class Column {
  /** So many numbers a file; none takes more than five bytes. */
  static final int PART = 200_000;

  private final List<Bytes> parts = new ArrayList<>();
  private int size;

  void add(int number) {
    if (size++ % PART == 0) {
      parts.add(new Bytes());
    }
    parts.get(parts.size() - 1).number(number);
  }

  void write(String name, DataFile files) throws IOException {
    for (int part = 0; part < parts.size(); part++) {
      files.bytes("column-" + name + "-" + part, parts.get(part));
    }
  }
}
