package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of pictures that can be a logo. One is part of every page, as an image: what is drawn in an
 * SVG shows, but no script of it runs and nothing it names is loaded.
 */
enum Logo {
  SVG("image/svg+xml", "(?s).*<svg[^>]*http://www\\.w3\\.org/2000/svg.*"),
  PNG("image/png", "(?s)\u0089PNG\r\n.*"),
  JPG("image/jpeg", "(?s)\u00ff\u00d8\u00ff.*"),
  JPEG("image/jpeg", "(?s)\u00ff\u00d8\u00ff.*"),
  WEBP("image/webp", "(?s)RIFF.{4}WEBP.*"),
  GIF("image/gif", "(?s)GIF8.*");

  private static final int MOST_BYTES = 64 * 1024;

  private final String type;
  private final Pattern content;

  Logo(String type, String content) {
    this.type = type;
    this.content = Pattern.compile(content);
  }

  /**
   * A file of the theme's assets as a {@code data:} address.
   *
   * @throws BrokenThemeException if it is not there, leads elsewhere, is too large, or is no
   *     picture
   */
  static String of(Theme theme, String name) {
    Logo kind = kind(name);
    Path file = file(theme, name);
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw wrong(
            "expected at most 64 KiB, for it is in every page, found "
                + (size + " bytes in \"" + name + "\""));
      }
      byte[] bytes = Files.readAllBytes(file);
      if (!kind.content.matcher(new String(bytes, ISO_8859_1)).matches()) {
        throw wrong("expected " + kind.words() + ", found something else in \"" + name + "\"");
      }
      return "data:" + kind.type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    } catch (IOException e) {
      throw wrong("\"" + name + "\" cannot be read");
    }
  }

  private static Logo kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Logo kind : values()) {
      if (lower.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw wrong("expected an .svg, .png, .jpg, .webp or .gif file, found \"" + name + "\"");
  }

  private static Path file(Theme theme, String name) {
    Path folder = theme.folder();
    Path file = folder == null ? null : inside(folder, name);
    if (file == null) {
      throw wrong("expected a file in the theme's assets folder, found \"" + name + "\"");
    }
    if (!Files.isRegularFile(file)) {
      throw wrong("there is no file \"" + name + "\" in the theme's assets folder");
    }
    return file;
  }

  /** Where the name leads; null when that is out of the theme. */
  private static @Nullable Path inside(Path folder, String name) {
    try {
      Path assets = folder.resolve("assets").toAbsolutePath().normalize();
      Path file = assets.resolve(name).normalize();
      boolean leadsOut =
          !file.startsWith(assets)
              || (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath()));
      return leadsOut ? null : file;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private String words() {
    return this == SVG ? "an SVG drawing with its xmlns" : "a picture of type " + type;
  }

  private static BrokenThemeException wrong(String reason) {
    return Brand.wrong("logo", reason);
  }
}
