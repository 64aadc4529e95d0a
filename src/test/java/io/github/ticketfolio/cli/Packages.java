package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Packages as a test needs them, and the programs that others would check them with. */
public final class Packages {
  private Packages() {}

  /** The files of a package, each as its path in the ZIP file. */
  public static Map<String, byte[]> files(Path zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile open = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : open.stream().toList()) {
        try (InputStream in = open.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  /** Unpacks a package, and returns the folder in it. */
  public static Path unpack(Path zip, Path into) throws IOException {
    for (Map.Entry<String, byte[]> file : files(zip).entrySet()) {
      Path path = into.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    String name = String.valueOf(zip.getFileName());
    return into.resolve(name.substring(0, name.lastIndexOf('.')));
  }

  /**
   * What another program ended with and printed.
   *
   * @param code its exit code; -1 where this machine has no such program
   * @param text what it printed
   */
  public record Ended(int code, String text) {}

  /** Runs another program in a folder. */
  public static Ended run(Path folder, Object... command) throws Exception {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    Process process;
    try {
      process =
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      return new Ended(-1, "");
    }
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), text);
  }
}
