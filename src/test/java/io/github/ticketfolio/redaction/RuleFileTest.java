package io.github.ticketfolio.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {
  @TempDir private Path folder;

  private String error(String toml) throws IOException {
    Path file = Files.writeString(folder.resolve("r.toml"), toml);
    String message =
        String.valueOf(
            assertThrows(RedactionException.class, () -> Redaction.read(file)).getMessage());
    assertTrue(message.startsWith(file.toString()), message);
    return message.substring(file.toString().length());
  }

  private static String rule(String body) {
    return "builtins = [\"ip\"]\n\n[[rule]]\nname = \"a\"\ntoken = \"b\"\n" + body;
  }

  @Test
  void readsTheRulesInTheirOrder() {
    assertEquals(
        List.of("email", "phone", "card", "iban", "ip", "secret", "customer name", "contract"),
        Rules.all().names());
    assertEquals(List.of("ip", "a"), Rules.of(rule("pattern = 'x+'")).names());
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    assertEquals(": expected builtins = [\"email\", …] or a [[rule]], found no rule", error(""));
    assertEquals(
        ": builtins: expected email, phone, card, iban, ip, secret, found \"mail\"",
        error("builtins = [\"mail\"]"));
    assertEquals(
        ": expected each rule once, found two called \"ip\"", error("builtins = [\"ip\", \"ip\"]"));
    assertEquals(
        ": builtins: expected a list, such as [\"one\", \"two\"], found \"ip\"",
        error("builtins = \"ip\""));
    assertEquals(
        ": expected only builtins, country, rule, found \"builtin\"", error("builtin = [\"ip\"]"));
    assertEquals(
        ": country: expected a country of two letters, such as \"DE\", found \"Germany\"",
        error("country = \"Germany\""));
    assertEquals(
        ": expected [[rule]], with two brackets, found [rule] or rule =",
        error("[rule]\nname = \"a\""));
    assertEquals(
        ", line 3, rule 1: expected only name, pattern, text, token, found \"texts\"",
        error(rule("texts = [\"x\"]")));
    assertEquals(", line 3, rule 1: expected either pattern or text, found none", error(rule("")));
    assertEquals(
        ", line 3, rule 1: expected either pattern or text, found both",
        error(rule("pattern = 'x'\ntext = [\"x\"]")));
    assertEquals(
        ", line 3, rule 1: pattern: expected one that finds something, found one for no text at all",
        error(rule("pattern = 'x*'")));
    assertEquals(
        ", line 3, rule 1: pattern: expected the syntax of RE2, which has no look-around and no"
            + " back-references, found \"(?<=a)b\": invalid named capture",
        error(rule("pattern = '(?<=a)b'")));
    assertEquals(
        ", line 3, rule 1: text: expected words, such as [\"Jane Doe\"], found none",
        error(rule("text = [\"?\"]")));
    assertEquals(
        ", line 1, rule 1: token: expected up to 30 letters, digits and hyphens, such as \"name\","
            + " found \"[x](y)\"",
        error("[[rule]]\nname = \"a\"\ntoken = \"[x](y)\"\ntext = [\"x\"]"));
    assertEquals(
        ", line 1, rule 1: name: expected a text in quotes, found none",
        error("[[rule]]\ntoken = \"x\"\ntext = [\"x\"]"));
  }

  @Test
  void saysOnWhichLineItIsNoToml() throws IOException {
    String error = error("builtins = [\"ip\"]\ncountry = DE\n");

    assertTrue(error.startsWith(", line 2: expected TOML, found: "), error);
  }

  @Test
  void saysSoWhereThereIsNoFile() {
    Path none = folder.resolve("none.toml");
    RedactionException error = assertThrows(RedactionException.class, () -> Redaction.read(none));
    assertEquals(
        none + " cannot be read; expected a TOML file of rules, in UTF-8", error.getMessage());
  }
}
