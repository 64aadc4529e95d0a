package io.github.ticketfolio.output;

import java.util.Locale;

/**
 * How a file differs from an archive's or a package's manifest.
 *
 * @param path the file, relative to the archive or package
 * @param kind what is wrong
 * @param detail what was expected and found, where the kind does not say it; otherwise empty
 */
public record Difference(String path, Kind kind, String detail) {
  /** What is wrong with a file. */
  public enum Kind {
    /** Its content is not what the manifest says. */
    CHANGED,
    /** The manifest lists it and it is not there. */
    MISSING,
    /** It is there and the manifest does not list it. */
    EXTRA,
    /** What it says is wrong. */
    WRONG;

    /** The kind as programs and people read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A difference of which its kind says all. */
  public Difference(String path, Kind kind) {
    this(path, kind, "");
  }

  /** The difference in one line. */
  public String words() {
    return kind.word() + ": " + path + (detail.isEmpty() ? "" : ": " + detail);
  }
}
