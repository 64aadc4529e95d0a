package io.github.ticketfolio.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.ticket.Sha256;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
public final class Manifest {
  /** The name of the file. */
  public static final String NAME = "manifest-sha256.txt";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  /** No path is longer on any system. */
  private static final int LONGEST = 1 << 13;

  private Manifest() {}

  static void write(Path file, FileList files) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      files.each((path, sum) -> out.append(line(path, sum)));
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
    try (InputStream in = Files.newInputStream(file)) {
      each(in, file.toString(), taker);
    }
  }

  /**
   * Takes line after line, and fails on one that is no manifest line.
   *
   * @param name what a failure calls the manifest
   */
  public static void each(InputStream manifest, String name, FileList.Line taker)
      throws IOException {
    int number = 0;
    try {
      Reader in = new BufferedReader(new InputStreamReader(manifest, UTF_8.newDecoder()));
      BoundedLines lines = new BoundedLines(in, LONGEST);
      for (String line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (!line.isEmpty()) {
          Map.Entry<String, String> entry = parse(line, name, number);
          taker.take(entry.getKey(), entry.getValue());
        }
      }
    } catch (CharacterCodingException e) {
      throw new ArchiveException(name + ", line " + (number + 1) + ": this is not UTF-8", e);
    }
  }

  /** A line of a manifest, with its end. */
  public static String line(String path, String sha256) {
    return sha256 + "  " + path + "\n";
  }

  private static Map.Entry<String, String> parse(String line, String name, int number)
      throws ArchiveException {
    Matcher matcher = LINE.matcher(line);
    if (line.length() > LONGEST || !matcher.matches() || !staysInside(matcher.group(2))) {
      throw new ArchiveException(
          name + ", line " + number + ": expected a SHA-256, two spaces and a path in the archive");
    }
    return Map.entry(matcher.group(2), matcher.group(1));
  }

  static String sumOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  /** True for a path that leads nowhere else. */
  public static boolean staysInside(String path) {
    return !path.startsWith("/")
        && !path.contains("\\")
        && !path.contains(":")
        && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f)
        && !("/" + path + "/").contains("/../");
  }
}
