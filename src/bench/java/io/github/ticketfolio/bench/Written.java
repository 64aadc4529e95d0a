package io.github.ticketfolio.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a program has written.
 *
 * @param files all of them
 * @param pages those that are HTML
 * @param bytes of all files together
 */
record Written(long files, long pages, long bytes) {

  /** Looks into a folder, and lists beside it each file's size and name, for {@link PlainWrite}. */
  static Written in(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      Files.write(
          folder.resolveSibling(folder.getFileName() + ".list"),
          files.stream().map(file -> size(file) + " " + folder.relativize(file)).toList());
      return new Written(
          files.size(),
          files.stream().filter(file -> file.toString().endsWith(".html")).count(),
          files.stream().mapToLong(Written::size).sum());
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
  }
}
