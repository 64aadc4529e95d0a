package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates and assets that pages are made of: the built-in ones, or those of a folder, where a
 * missing file falls back to the built-in one. Immutable and safe to share.
 */
public final class Theme {
  static final String BUILT_IN = "/theme/";

  private final @Nullable Path folder;

  private Theme(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The theme inside the program. */
  public static Theme builtIn() {
    return new Theme(null);
  }

  /**
   * A theme whose files are {@code templates/…} and {@code assets/…} of a folder.
   *
   * @throws BrokenThemeException if the folder has neither
   */
  public static Theme in(Path folder) {
    if (!Files.isDirectory(folder.resolve("templates"))
        && !Files.isDirectory(folder.resolve("assets"))) {
      throw new BrokenThemeException(
          folder.toString(), "expected a theme with a folder templates or assets", null);
    }
    return new Theme(folder);
  }

  /** The folder whose files come before the built-in ones; null where there is none. */
  @Nullable Path folder() {
    return folder;
  }

  /** The SHA-256 of each of the folder's own files, by name. */
  SortedMap<String, String> sums() {
    SortedMap<String, String> sums = new TreeMap<>();
    if (folder != null) {
      addSums(folder.resolve("templates"), sums);
      addSums(folder.resolve("assets"), sums);
    }
    return sums;
  }

  private static void addSums(Path folder, SortedMap<String, String> sums) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sums.put(file.toString(), Sha256.of(Files.readAllBytes(file)));
        }
      } catch (IOException e) {
        throw new BrokenThemeException(
            folder.toString(), "cannot be read; expected files that you may read", e);
      }
    }
  }

  /** Whether there is such a file. */
  boolean has(String name) {
    return isBuiltIn(name) || isOwn(name);
  }

  private static boolean isBuiltIn(String name) {
    return Theme.class.getResource(BUILT_IN + name) != null;
  }

  /** A link that leads nowhere counts: it is a mistake, not a wish for the built-in file. */
  private boolean isOwn(String name) {
    return folder != null && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The text of one file, such as {@code assets/base.css}.
   *
   * @throws BrokenThemeException if there is none, or it cannot be read
   */
  String text(String name) {
    List<String> layers = layers(name);
    return layers.get(layers.size() - 1);
  }

  /**
   * The values of a properties file, those of the folder before the built-in ones.
   *
   * @throws BrokenThemeException if there is none, or it cannot be read
   */
  Properties properties(String name) {
    Properties values = new Properties();
    layers(name).forEach(layer -> load(values, layer, name));
    return values;
  }

  /** The built-in text of a file, then the folder's own, as far as there are any. */
  private List<String> layers(String name) {
    List<String> layers = new ArrayList<>();
    if (isBuiltIn(name)) {
      layers.add(builtIn(name));
    }
    if (folder != null && isOwn(name)) {
      layers.add(own(folder.resolve(name), name));
    }
    if (layers.isEmpty()) {
      throw new BrokenThemeException(name, "neither the theme nor the program has it", null);
    }
    return layers;
  }

  private static String builtIn(String name) {
    try (InputStream in = Theme.class.getResourceAsStream(BUILT_IN + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String own(Path file, String name) {
    try {
      return decoded(Files.readAllBytes(file), name);
    } catch (IOException e) {
      throw new BrokenThemeException(
          name, "cannot be read; expected a text file that you may read", e);
    }
  }

  private static String decoded(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean wrong = UTF_8.newDecoder().decode(in, out, true).isError();
    String text = out.flip().toString();
    if (wrong) {
      throw new BrokenThemeException(name, line(text), "is not UTF-8; save it as UTF-8", null);
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static void load(Properties values, String text, String name) {
    try {
      values.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new BrokenThemeException(
          name, wrongLine(text), "has a broken escape; a backslash is written twice", e);
    }
  }

  /** The first line with which the text cannot be loaded. */
  private static int wrongLine(String text) {
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      try {
        new Properties().load(new StringReader(text.substring(0, end)));
      } catch (IOException | IllegalArgumentException e) {
        return line(text.substring(0, end));
      }
    }
    return line(text);
  }

  /** The number of a text's last line. */
  static int line(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }
}
