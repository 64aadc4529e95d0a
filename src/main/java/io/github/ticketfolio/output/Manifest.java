package io.github.ticketfolio.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of an archive's files with their SHA-256, sorted by path, in the format that {@code
 * sha256sum -c} reads. Only paths that lie inside the archive are accepted.
 */
final class Manifest {
  static final String NAME = "manifest-sha256.txt";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  private Manifest() {}

  static byte[] format(NavigableMap<String, String> sums) {
    StringBuilder lines = new StringBuilder(sums.size() * 128);
    sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
    return lines.toString().getBytes(UTF_8);
  }

  /** Path to sum. Fails on a line that is no manifest line, so a damaged manifest never passes. */
  static NavigableMap<String, String> read(Path file) throws IOException {
    NavigableMap<String, String> sums = new TreeMap<>();
    int number = 0;
    for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
      number++;
      if (!line.isEmpty()) {
        Map.Entry<String, String> entry = parse(line, file, number);
        sums.put(entry.getKey(), entry.getValue());
      }
    }
    return sums;
  }

  private static Map.Entry<String, String> parse(String line, Path file, int number)
      throws ArchiveException {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches() || !staysInside(matcher.group(2))) {
      throw new ArchiveException(
          file + ", line " + number + ": expected a SHA-256, two spaces and a path in the archive");
    }
    return Map.entry(matcher.group(2), matcher.group(1));
  }

  static String sumOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  private static boolean staysInside(String path) {
    return !path.startsWith("/")
        && !path.contains("\\")
        && !path.contains(":")
        && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f)
        && !("/" + path + "/").contains("/../");
  }
}
