package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The settings that may hold secrets, by name: {@code url}, {@code identifier}, {@code secret},
 * {@code access-key}, {@code username}, {@code password-md5}. They come from a properties file that
 * only its owner can read, and from the environment, which wins.
 */
final class Config {
  static final Set<String> NAMES =
      Set.of("url", "identifier", "secret", "access-key", "username", "password-md5");

  private Config() {}

  /** The settings of the environment: {@code TICKETFOLIO_ACCESS_KEY} is {@code access-key}. */
  static Map<String, String> fromEnvironment(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    for (String name : NAMES) {
      String value = environment.getOrDefault(variable(name), "");
      if (!value.isBlank()) {
        settings.put(name, value.strip());
      }
    }
    return settings;
  }

  static String variable(String name) {
    return "TICKETFOLIO_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  /** The settings of a file; an {@link IOException}'s message says what to do. */
  static Map<String, String> fromFile(Path file) throws IOException {
    SecretFile.refuseIfOthersCanRead(file);
    Properties properties = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      skipByteOrderMark(reader);
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ": cannot be read; expected lines such as url=https://…", e);
    }
    Map<String, String> settings = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!NAMES.contains(name)) {
        throw new IOException(
            file
                + ": unknown setting; expected "
                + String.join(", ", NAMES.stream().sorted().toList()));
      }
      settings.put(name, properties.getProperty(name).strip());
    }
    return settings;
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }
}
