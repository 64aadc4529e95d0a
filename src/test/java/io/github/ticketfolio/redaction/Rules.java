package io.github.ticketfolio.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules for tests. */
final class Rules {
  static final String ALL =
      """
      builtins = ["email", "phone", "card", "iban", "ip", "secret"]
      country = "DE"

      [[rule]]
      name = "customer name"
      token = "name"
      text = ["Jane Doe", "Zoë"]

      [[rule]]
      name = "contract"
      token = "contract"
      pattern = '(?i)contract no\\. \\d+'
      """;

  private Rules() {}

  static Redaction all() {
    return of(ALL);
  }

  static Redaction of(String toml) {
    try {
      Path file = Files.createTempFile("rules", ".toml");
      try {
        return Redaction.read(Files.writeString(file, toml));
      } finally {
        Files.delete(file);
      }
    } catch (IOException | RedactionException e) {
      throw new AssertionError(e);
    }
  }

  /** The text as a copy has it that is made of it alone. */
  static String redacted(String text) {
    Survey survey = new Survey(all());
    survey.text(text);
    return survey.redactor().text(text);
  }
}
