package io.github.ticketfolio.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes files of given sizes and names and does nothing else: {@code PlainWrite LIST FOLDER}. No
 * program in Java that writes the same archive can be cheaper.
 */
final class PlainWrite {
  private static final byte[] FILLER = new byte[8192];

  private PlainWrite() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    Set<Path> made = new HashSet<>();
    try (BufferedReader list = Files.newBufferedReader(Path.of(args[0]))) {
      for (String line = list.readLine(); line != null; line = list.readLine()) {
        int space = line.indexOf(' ');
        Path file = folder.resolve(line.substring(space + 1));
        if (made.add(file.getParent())) {
          Files.createDirectories(file.getParent());
        }
        write(file, Long.parseLong(line.substring(0, space)));
      }
    }
  }

  private static void write(Path file, long size) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = size; left > 0; left -= FILLER.length) {
        out.write(FILLER, 0, (int) Math.min(left, FILLER.length));
      }
    }
  }
}
