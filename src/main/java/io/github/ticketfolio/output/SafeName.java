package io.github.ticketfolio.output;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a stranger's text usable as part of a file name on Windows, macOS and Linux.
 *
 * <p>A safe name is
 *
 * <ul>
 *   <li>made of ASCII letters, digits, {@code .}, {@code -} and {@code _} only;
 *   <li>free of leading and trailing dots, and of two dots in a row;
 *   <li>never a <a href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">reserved
 *       Windows name</a>, with or without an extension;
 *   <li>at most the given number of characters, its extension kept;
 *   <li>stable: the same text always gives the same name.
 * </ul>
 *
 * It is not unique: two texts can give one name. Whoever uses it puts something unique before it.
 */
final class SafeName {
  /** Longer ones are a sentence, not a type of file. */
  private static final int MOST_EXTENSION = 10;

  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9", "conin$", "conout$");

  private SafeName() {}

  /** The safe name of {@code text}, or {@code fallback} where nothing of the text can be kept. */
  static String of(String text, int most, String fallback) {
    String name = trim(plainAscii(text));
    if (name.isEmpty()) {
      return fallback;
    }
    if (stemIsLost(text, name)) {
      name = fallback + "." + name;
    }
    String cut = name.length() > most ? shorten(name, most) : name;
    return isReserved(cut) ? shorten("_" + cut, most) : cut;
  }

  /** Of "請求書.pdf" only "pdf" is left, which is its extension and not its name. */
  private static boolean stemIsLost(String text, String name) {
    int dot = text.lastIndexOf('.');
    return dot > 0
        && text.substring(dot + 1).equals(name)
        && trim(plainAscii(text.substring(0, dot))).isEmpty();
  }

  private static String plainAscii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^A-Za-z0-9._-]+", "-")
        .replaceAll("-{2,}", "-")
        .replaceAll("-+\\.", ".")
        .replaceAll("\\.{2,}", ".");
  }

  private static String trim(String name) {
    return name.replaceAll("^[.-]+", "").replaceAll("[.-]+$", "");
  }

  private static String shorten(String name, int most) {
    if (name.length() <= most) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot);
    if (extension.length() > MOST_EXTENSION || extension.length() >= most) {
      extension = "";
    }
    return trim(name.substring(0, most - extension.length())) + extension;
  }

  private static boolean isReserved(String name) {
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return RESERVED.contains(stem.toLowerCase(Locale.ROOT));
  }
}
