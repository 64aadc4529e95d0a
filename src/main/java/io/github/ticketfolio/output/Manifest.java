package io.github.ticketfolio.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.ticket.Sha256;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
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

  static void write(Path file, FileList files) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      files.each((path, sum) -> out.append(sum).append("  ").append(path).append('\n'));
    }
  }

  /** Path to sum. Fails on a line that is no manifest line, so a damaged manifest never passes. */
  static NavigableMap<String, String> read(Path file) throws IOException {
    NavigableMap<String, String> sums = new TreeMap<>();
    each(file, sums::put);
    return sums;
  }

  /** Takes line after line; see {@link #read(Path)}. */
  static void each(Path file, FileList.Line taker) throws IOException {
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isEmpty()) {
          Map.Entry<String, String> entry = parse(line, file, number);
          taker.take(entry.getKey(), entry.getValue());
        }
      }
    } catch (CharacterCodingException e) {
      throw new ArchiveException(file + ", line " + (number + 1) + ": this is not UTF-8", e);
    }
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
