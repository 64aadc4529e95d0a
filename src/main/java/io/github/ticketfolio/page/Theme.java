package io.github.ticketfolio.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The templates and assets that pages are made of: the built-in ones, or those of a folder, where a
 * missing file falls back to the built-in one. Immutable and safe to share.
 */
public final class Theme {
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

  private static String builtIn(String name) {
    try (InputStream in = Theme.class.getResourceAsStream("/theme/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no theme file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
