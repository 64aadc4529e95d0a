package io.github.ticketfolio.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates and assets that pages are made of: the built-in ones, or those of a folder, where a
 * missing file falls back to the built-in one. Immutable and safe to share.
 */
public final class Theme {
  private static final String BUILT_IN = "/theme/";

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

  /**
   * The text of one file, such as {@code assets/base.css}.
   *
   * @throws BrokenThemeException if it is there but cannot be read
   */
  String text(String name) {
    try {
      Path own = folder == null ? null : folder.resolve(name);
      return own != null && Files.exists(own) ? Files.readString(own) : builtIn(name);
    } catch (IOException e) {
      throw new BrokenThemeException(name, "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The built-in text of a file, then the folder's own, as far as there are any: for a file of
   * which a theme may replace parts.
   *
   * @throws BrokenThemeException if there is none, or it cannot be read
   */
  List<String> layers(String name) {
    List<String> layers = new ArrayList<>();
    if (Theme.class.getResource(BUILT_IN + name) != null) {
      layers.add(builtIn(name));
    }
    if (folder != null && Files.exists(folder.resolve(name))) {
      layers.add(text(name));
    }
    if (layers.isEmpty()) {
      throw new BrokenThemeException(name, "neither the theme nor the program has it", null);
    }
    return layers;
  }

  private static String builtIn(String name) {
    try (InputStream in = Theme.class.getResourceAsStream(BUILT_IN + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no theme file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
