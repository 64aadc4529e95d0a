package io.github.ticketfolio.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** A TOML file of rules. Whatever it holds that is not known is refused. */
final class RuleFile {
  private static final List<String> BUILT_IN =
      List.of("email", "phone", "card", "iban", "ip", "secret");

  private static final java.util.regex.Pattern TOKEN =
      java.util.regex.Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,28}[\\p{L}\\p{N}])?");

  private static final java.util.regex.Pattern HEADER =
      java.util.regex.Pattern.compile("\\s*\\[\\[\\s*rule\\s*]].*");

  private final Path file;
  private final String text;
  private String country = Phones.NOWHERE;

  /** The rule that is read, from 1; 0 for what stands above all rules. */
  private int rule;

  private RuleFile(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  static Redaction read(Path file) throws RedactionException {
    try {
      return new RuleFile(file, Files.readString(file, UTF_8)).redaction();
    } catch (IOException e) {
      throw new RedactionException(
          file + " cannot be read; expected a TOML file of rules, in UTF-8");
    }
  }

  private Redaction redaction() throws RedactionException {
    JsonNode all = tree();
    require(all, Set.of("builtins", "country", "rule"));
    country = country(all.get("country"));
    List<Rule> rules = new ArrayList<>();
    for (String name : texts(all.get("builtins"), "builtins")) {
      rules.add(builtIn(name));
    }
    JsonNode own = all.get("rule");
    if (own != null && !own.isArray()) {
      throw wrong("expected [[rule]], with two brackets, found [rule] or rule =");
    }
    for (int i = 0; own != null && i < own.size(); i++) {
      rule = i + 1;
      rules.add(rule(own.get(i)));
    }
    rule = 0;
    return checked(rules);
  }

  private Redaction checked(List<Rule> rules) throws RedactionException {
    Set<String> names = new HashSet<>();
    for (Rule one : rules) {
      if (!names.add(one.name())) {
        throw wrong("expected each rule once, found two called \"" + one.name() + "\"");
      }
    }
    if (rules.isEmpty()) {
      throw wrong("expected builtins = [\"email\", …] or a [[rule]], found no rule");
    }
    return new Redaction(rules, Sha256.of(text.getBytes(UTF_8)));
  }

  private JsonNode tree() throws RedactionException {
    try {
      return new TomlMapper().readTree(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new RedactionException(
          file + (line > 0 ? ", line " + line : "") + ": expected TOML, found: " + reason);
    }
  }

  private void require(JsonNode table, Set<String> keys) throws RedactionException {
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      if (!keys.contains(entry.getKey())) {
        throw wrong(
            "expected only "
                + keys.stream().sorted().collect(Collectors.joining(", "))
                + ", found \""
                + entry.getKey()
                + "\"");
      }
    }
  }

  private String country(@Nullable JsonNode node) throws RedactionException {
    if (node == null) {
      return Phones.NOWHERE;
    }
    String code = node.isString() ? node.stringValue() : "";
    if (!Phones.isCountry(code)) {
      throw wrong("country: expected a country of two letters, such as \"DE\", found " + node);
    }
    return code;
  }

  private Rule builtIn(String name) throws RedactionException {
    return switch (name) {
      case "email" -> new Rule(name, "e-mail", new Emails());
      case "phone" -> new Rule(name, "phone", new Phones(country));
      case "card" -> new Rule(name, "card", new Cards());
      case "iban" -> new Rule(name, "IBAN", new Ibans());
      case "ip" -> new Rule(name, "IP", new Addresses());
      case "secret" -> new Rule(name, "secret", new Secrets());
      default ->
          throw wrong(
              "builtins: expected " + String.join(", ", BUILT_IN) + ", found \"" + name + "\"");
    };
  }

  private Rule rule(JsonNode table) throws RedactionException {
    require(table, Set.of("name", "token", "pattern", "text"));
    String name = string(table.get("name"), "name");
    String token = string(table.get("token"), "token");
    if (!TOKEN.matcher(token).matches()) {
      throw wrong(
          "token: expected up to 30 letters, digits and hyphens, such as \"name\", found \""
              + token
              + "\"");
    }
    JsonNode pattern = table.get("pattern");
    JsonNode words = table.get("text");
    if ((pattern == null) == (words == null)) {
      throw wrong("expected either pattern or text, found " + (pattern == null ? "none" : "both"));
    }
    return new Rule(
        name,
        token,
        pattern == null
            ? words(texts(words, "text"))
            : new Expression(pattern(string(pattern, "pattern"))));
  }

  private Words words(List<String> texts) throws RedactionException {
    boolean blank =
        texts.stream().anyMatch(text -> text.chars().noneMatch(Character::isLetterOrDigit));
    if (texts.isEmpty() || blank) {
      throw wrong("text: expected words, such as [\"Jane Doe\"], found none");
    }
    return new Words(texts);
  }

  private Pattern pattern(String written) throws RedactionException {
    try {
      Pattern pattern = Pattern.compile(Normalizer.normalize(written, Normalizer.Form.NFC));
      if (pattern.matches("")) {
        throw wrong("pattern: expected one that finds something, found one for no text at all");
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw wrong(
          "pattern: expected the syntax of RE2, which has no look-around and no back-references,"
              + " found \""
              + written
              + "\": "
              + e.getDescription());
    }
  }

  private String string(@Nullable JsonNode node, String key) throws RedactionException {
    String found = node != null && node.isString() ? node.stringValue().strip() : "";
    if (found.isEmpty() || found.chars().anyMatch(Character::isISOControl)) {
      throw wrong(key + ": expected a text in quotes, found " + (node == null ? "none" : node));
    }
    return found;
  }

  private List<String> texts(@Nullable JsonNode node, String key) throws RedactionException {
    List<String> texts = new ArrayList<>();
    if (node != null && !node.isArray()) {
      throw wrong(key + ": expected a list, such as [\"one\", \"two\"], found " + node);
    }
    for (int i = 0; node != null && i < node.size(); i++) {
      texts.add(string(node.get(i), key));
    }
    return texts;
  }

  private RedactionException wrong(String what) {
    String where = rule == 0 ? "" : String.format(Locale.ROOT, ", line %d, rule %d", line(), rule);
    return new RedactionException(file + where + ": " + what);
  }

  /** The line the rule begins on. */
  private int line() {
    List<String> lines = text.lines().toList();
    int rules = 0;
    for (int i = 0; i < lines.size(); i++) {
      rules += HEADER.matcher(lines.get(i)).matches() ? 1 : 0;
      if (rules == rule) {
        return i + 1;
      }
    }
    return 1;
  }
}
