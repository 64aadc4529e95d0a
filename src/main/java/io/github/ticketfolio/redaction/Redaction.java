package io.github.ticketfolio.redaction;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a redacted copy. Immutable, and may be used by many threads. */
public final class Redaction {
  /** No rules: nothing is redacted. */
  public static final Redaction NONE = new Redaction(List.of(), "");

  private final List<Rule> rules;
  private final String fingerprint;
  private final Finding all;
  private final Finding ofNumbers;
  private final Finding ofFinished;
  private final @Nullable Rule ofAddresses;

  Redaction(List<Rule> rules, String fingerprint) {
    this.rules = List.copyOf(rules);
    this.fingerprint = fingerprint;
    all = new Finding(rules);
    ofNumbers =
        new Finding(
            rules.stream()
                .filter(rule -> !(rule.finder() instanceof Phones))
                .filter(rule -> !(rule.finder() instanceof Cards))
                .toList());
    ofFinished =
        new Finding(rules.stream().filter(rule -> !(rule.finder() instanceof Secrets)).toList());
    ofAddresses =
        rules.stream().filter(rule -> rule.finder() instanceof Emails).findFirst().orElse(null);
  }

  /**
   * Reads rules from a TOML file; see the README for what it holds.
   *
   * @throws RedactionException if the file cannot be read, or holds anything else
   */
  public static Redaction read(Path file) throws RedactionException {
    return RuleFile.read(file);
  }

  /** True when there is no rule. */
  public boolean isNone() {
    return rules.isEmpty();
  }

  /** The names of the rules, in the order of the file. */
  public List<String> names() {
    return rules.stream().map(Rule::name).toList();
  }

  /** What tells these rules from others. */
  String fingerprint() {
    return fingerprint;
  }

  /** Finds the values of all rules. */
  Finding all() {
    return all;
  }

  /** Finds them in the number of a ticket, which is that of no telephone and no card. */
  Finding ofNumbers() {
    return ofNumbers;
  }

  /**
   * Finds them in a finished text: there the word for a secret may end one cell, and what is in the
   * next is none.
   */
  Finding ofFinished() {
    return ofFinished;
  }

  /** The rule for e-mail addresses; null where there is none. */
  @Nullable Rule ofAddresses() {
    return ofAddresses;
  }
}
