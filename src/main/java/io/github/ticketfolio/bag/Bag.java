package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.Manifest;
import java.util.regex.Pattern;

/** The names and words of <a href="https://www.rfc-editor.org/rfc/rfc8493">BagIt 1.0</a>. */
final class Bag {
  static final String DECLARATION = "bagit.txt";
  static final String INFO = "bag-info.txt";
  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  static final String SIGNATURE = TAG_MANIFEST + ".minisig";
  static final String PAYLOAD = "data/";
  static final String ARCHIVE = PAYLOAD + "archive/";
  static final String ANSWERS = PAYLOAD + "answers/";
  static final String ORIGINALS = ANSWERS + "originals-sha256.txt";
  static final String ABOUT_ANSWERS = ANSWERS + "README.txt";
  static final String CALLS = PAYLOAD + BagWriter.CALLS;

  /** The two lines by which a folder is known as a bag. */
  static final byte[] DECLARED =
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(UTF_8);

  /** A manifest would have to encode {@code %}, and not every disk takes the rest. */
  private static final Pattern NAME = Pattern.compile("[\\x20-\\x7e&&[^%\\\\:*?\"<>|]]+");

  private Bag() {}

  /** True for a path that every disk and every reader of bags takes for the same. */
  static boolean isSafe(String path) {
    return NAME.matcher(path).matches()
        && Manifest.staysInside(path)
        && !path.endsWith("/")
        && !("/" + path).contains("//")
        && !("/" + path + "/").contains("/./");
  }
}
