package io.github.ticketfolio.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses that pages may link to: paths inside the archive and nothing else. */
final class Hrefs {
  private static final Pattern INSIDE = Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9._/-]*");
  private static final Pattern IMAGE_DATA =
      Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");

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

  /** True for an image whose bytes are in the address itself. */
  static boolean isImageData(String href) {
    return href.startsWith("data:") && IMAGE_DATA.matcher(href).matches();
  }

  /** The index with a filter set. */
  static String index(String prefix, String filter) {
    String encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
    return prefix + "index.html#q=" + encoded;
  }
}
