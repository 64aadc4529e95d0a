package io.github.ticketfolio.page;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose archive it is, from the theme's {@code assets/brand.properties}. Without any, a page names
 * nobody.
 *
 * @param title the archive's title; null for the one of the wording
 * @param mark what stands at the top of every page; null for nothing
 * @param accent the colour; null for the one of the style sheets
 */
record Brand(@Nullable String title, @Nullable Mark mark, @Nullable Accent accent) {
  static final String FILE = "assets/brand.properties";

  private static final Set<String> KEYS = new TreeSet<>(Set.of("accent", "logo", "name", "title"));

  /**
   * A name, and the logo that stands for it.
   *
   * @param name the name
   * @param logo a {@code data:} address; null where the name itself is shown
   */
  record Mark(String name, @Nullable String logo) {}

  /**
   * The brand of a theme.
   *
   * @throws BrokenThemeException if its file or its logo cannot be used
   */
  static Brand of(Theme theme) {
    Properties values = theme.properties(FILE);
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (!KEYS.contains(key)) {
        throw new BrokenThemeException(
            FILE, "unknown setting " + key + "; expected " + String.join(", ", KEYS), null);
      }
    }
    String title = value(values, "title");
    return new Brand(title.isEmpty() ? null : title, mark(theme, values), accent(values));
  }

  /** The brand's name, or else the host that the tickets come from. */
  String nameOr(String host) {
    return mark == null ? host : mark.name();
  }

  private static @Nullable Mark mark(Theme theme, Properties values) {
    String name = value(values, "name");
    String logo = values.getProperty("logo", "").strip();
    if (logo.isEmpty()) {
      return name.isEmpty() ? null : new Mark(name, null);
    }
    if (name.isEmpty()) {
      throw wrong("logo", "it needs a name=, for those who cannot see it");
    }
    return new Mark(name, Logo.of(theme, logo));
  }

  private static @Nullable Accent accent(Properties values) {
    String accent = values.getProperty("accent", "").strip();
    if (accent.isEmpty()) {
      return null;
    }
    if (!Accent.isColour(accent)) {
      throw wrong("accent", "expected a colour such as #0d5c66, found \"" + accent + "\"");
    }
    return Accent.of(accent);
  }

  private static String value(Properties values, String key) {
    return Line.of(values.getProperty(key, ""));
  }

  static BrokenThemeException wrong(String key, String reason) {
    return new BrokenThemeException(FILE, key + ": " + reason, null);
  }
}
