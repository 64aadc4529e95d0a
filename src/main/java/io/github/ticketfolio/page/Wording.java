package io.github.ticketfolio.page;

import io.github.ticketfolio.message.MessageWords;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What pages say, in one language: the texts of {@code templates/words/LANGUAGE.properties}, those
 * of the theme before the built-in ones. In a text, {@code {0}} stands for the first argument.
 * Immutable and safe to share.
 */
final class Wording {
  private final String file;
  private final Properties texts;
  private final Plural plural;

  private Wording(String file, Properties texts) {
    this.file = file;
    this.texts = texts;
    plural = Plural.of(text("plural"));
  }

  /**
   * The wording of a language, such as {@code de}.
   *
   * @throws BrokenThemeException if there is none, or it cannot be read
   */
  static Wording of(Theme theme, String language) {
    String file = "templates/words/" + language + ".properties";
    Properties texts = new Properties();
    for (String layer : theme.layers(file)) {
      load(texts, layer, file);
    }
    return new Wording(file, texts);
  }

  private static void load(Properties texts, String layer, String file) {
    try {
      texts.load(new StringReader(layer));
    } catch (IOException | IllegalArgumentException e) {
      throw new BrokenThemeException(file, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The text of a key with its arguments put in.
   *
   * @throws BrokenThemeException if the language lacks it
   */
  String text(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new BrokenThemeException(file, "lacks the text " + key, null);
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

  /** The words of a list, such as the names of the months. */
  String word(String key, int place) {
    return text(key).split("\\|", -1)[place];
  }

  /** All its texts. */
  Stream<String> all() {
    return texts.stringPropertyNames().stream().map(texts::getProperty);
  }

  /** The language's tag for {@code lang}. */
  String language() {
    return file.replaceAll(".*/|\\.properties", "").toLowerCase(Locale.ROOT);
  }

  /** {@code ltr} or {@code rtl}. */
  String direction() {
    return text("direction");
  }
}
