package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AttachmentRef;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that pages may link to: paths inside the archive, bytes of files, nothing else. */
final class Hrefs {
  private static final Pattern INSIDE = Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9._/-]*");

  private Hrefs() {}

  /**
   * The path, seen from a page in the folder that the prefix leads out of.
   *
   * @throws IllegalArgumentException if it could lead anywhere else
   */
  static String inside(String prefix, String path) {
    if (!INSIDE.matcher(path).matches()) {
      throw new IllegalArgumentException("not a path inside the archive: " + path);
    }
    return prefix + path;
  }

  /** The bytes of a file, to be saved: of a type that no browser shows or runs. */
  static String saved(AttachmentRef file) {
    return "data:application/octet-stream;base64," + Embedded.standIn(file);
  }

  /**
   * The bytes of an image, to be shown.
   *
   * @throws IllegalArgumentException if it is no raster image
   */
  static String shown(AttachmentRef file, String type) {
    if (!FileDanger.isRaster(type)) {
      throw new IllegalArgumentException("not an image that a page may show: " + type);
    }
    return "data:" + type.toLowerCase(Locale.ROOT) + ";base64," + Embedded.standIn(file);
  }
}
