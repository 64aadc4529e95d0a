package io.github.ticketfolio.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All payloads, read from {@code src/test/resources/hostile}; its {@code README.txt} explains the
 * files. Their numbers are the same in every run and have four digits.
 */
public final class Corpus {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final int FIRST_ID = 1001;

  private int nextId = FIRST_ID;
  private String family = "";
  private Control control = Control.RAW;
  private int fires;
  private String note = "";
  private final List<String> block = new ArrayList<>();
  private boolean multiline;
  private List<Payload> payloads = new ArrayList<>();

  private Corpus() {}

  /** The families in the order of their files' names. */
  public static List<Family> families() throws IOException {
    Corpus corpus = new Corpus();
    List<Family> families = new ArrayList<>();
    for (Path file : files()) {
      families.add(corpus.family(file));
    }
    return families;
  }

  /** The payloads of all families. */
  public static List<Payload> payloads() throws IOException {
    return families().stream().flatMap(family -> family.payloads().stream()).toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") && !file.endsWith("README.txt"))
          .sorted()
          .toList();
    }
  }

  private Family family(Path file) throws IOException {
    payloads = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!readDirective(line)) {
        readText(line);
      }
    }
    endBlock();
    return new Family(family, control, fires, payloads);
  }

  private boolean readDirective(String line) {
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = line.substring(space + 1);
    switch (word) {
      case "%family" -> family = rest;
      case "%control" -> control = Control.valueOf(rest.toUpperCase(Locale.ROOT));
      case "%fires" -> fires = Integer.parseInt(rest);
      case "%%", "%%%" -> startBlock(word, rest);
      default -> {
        return word.equals("%");
      }
    }
    return true;
  }

  private void startBlock(String word, String rest) {
    endBlock();
    note = rest;
    multiline = word.equals("%%%");
  }

  private void readText(String line) {
    if (multiline) {
      block.add(line);
    } else if (!line.isEmpty()) {
      add(line);
    }
  }

  private void endBlock() {
    if (!block.isEmpty()) {
      add(String.join("\n", block));
    }
    block.clear();
    multiline = false;
  }

  private void add(String written) {
    payloads.add(new Payload(nextId, family, note, Notation.expand(written, nextId)));
    nextId++;
  }
}
