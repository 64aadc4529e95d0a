package io.github.ticketfolio.page;

import io.github.ticketfolio.message.MessageWords;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages say, in one language: the texts of {@code templates/words/LANGUAGE.properties}, those
 * of the theme before the built-in ones. In a text, {@code {0}} stands for the first argument.
 * Immutable and safe to share.
 */
final class Wording {
  private static final String FOLDER = "templates/words/";

  /** Of <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>, as {@code lang} takes it. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");

  private final String file;
  private final Properties texts;
  private final Plural plural;

  private Wording(String file, Properties texts) {
    this.file = file;
    this.texts = texts;
    plural = plural(text("plural"));
  }

  /**
   * The wording of a language, such as {@code de}. No name leads out of the folder of words.
   *
   * @throws BrokenThemeException if there is none, or it cannot be read
   */
  static Wording of(Theme theme, String language) {
    String file = FOLDER + language + ".properties";
    if (!TAG.matcher(language).matches()) {
      throw new BrokenThemeException(
          FOLDER, "expected a language such as de or pt-BR, found \"" + language + "\"", null);
    }
    if (!theme.has(file)) {
      throw new BrokenThemeException(
          file, "neither the theme nor the program has it; the program has " + builtIn(), null);
    }
    return new Wording(file, theme.properties(file));
  }

  private static String builtIn() {
    return BuiltInFiles.read().keySet().stream()
        .filter(file -> file.startsWith(FOLDER))
        .map(Wording::language)
        .collect(Collectors.joining(", "));
  }

  private Plural plural(String name) {
    try {
      return Plural.of(name);
    } catch (IllegalArgumentException e) {
      throw broken("plural: expected one, up-to-one or arabic, found \"" + name + "\"");
    }
  }

  /**
   * Looks for each text of the built-in English, which has them all.
   *
   * @throws BrokenThemeException if one is missing, or a list is of another length
   */
  void check() {
    Wording english = of(Theme.builtIn(), Edition.ENGLISH);
    for (String key : new TreeSet<>(english.texts.stringPropertyNames())) {
      String counted = key.replaceFirst("\\.(?:one|other)$", "");
      if (english.has(counted + ".one") && english.has(counted + ".other")) {
        text(counted + ".other");
      } else {
        check(key, english.words(key).size());
      }
    }
  }

  private void check(String key, int expected) {
    int found = words(key).size();
    if (found != expected) {
      throw broken(key + ": expected " + expected + " words between |, found " + found);
    }
  }

  private BrokenThemeException broken(String reason) {
    return new BrokenThemeException(file, reason, null);
  }

  /** The file's name in a theme. */
  String file() {
    return file;
  }

  /** Whether the language has a text. */
  boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * The text of a key with its arguments put in.
   *
   * @throws BrokenThemeException if the language lacks it
   */
  String text(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw broken("lacks the text " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }

  /**
   * The text for so many things: {@code {0}} stands for the number, as people write it. A form that
   * a language does not tell apart is {@code other}.
   */
  String count(String key, long number) {
    String form = key + "." + plural.category(number);
    return text(texts.containsKey(form) ? form : key + ".other", Quantity.grouped(number));
  }

  /** What the markup of messages says. */
  MessageWords ofMessages() {
    return new MessageWords(
        lines -> count("quoted", lines),
        text("mail.hidden"),
        styles -> count("mail.styles", styles),
        comments -> count("mail.comments", comments),
        text("mail.image"));
  }

  /** A word of a list, such as the names of the months. */
  String word(String key, int place) {
    return words(key).get(place);
  }

  private List<String> words(String key) {
    return List.of(text(key).split("\\|", -1));
  }

  /** All its texts. */
  Stream<String> all() {
    return texts.stringPropertyNames().stream().map(texts::getProperty);
  }

  /** The language's tag for {@code lang}. */
  String language() {
    return language(file).toLowerCase(Locale.ROOT);
  }

  private static String language(String file) {
    return file.replaceAll(".*/|\\.properties", "");
  }

  /** {@code ltr} or {@code rtl}. */
  String direction() {
    return text("direction");
  }
}
