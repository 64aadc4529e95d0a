package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.ticket.CallChain;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a package says of itself to people, in {@code bag-info.txt}: lines of a label and a value,
 * in the order they are added.
 */
public final class BagInfo {
  /** Of how many bytes and files the payload is: counted when the package is written. */
  static final String OXUM = "Payload-Oxum";

  /** Begins the labels that only this program gives. */
  public static final String OWN = "Ticketfolio-";

  /** Whose collection log is in the package: what its chain begins with. */
  static final String CALLS_OF = OWN + "Collection-Log-Of";

  /** How many lines that log has, and the chain value of the last one. */
  static final String CALLS_END = OWN + "Collection-Log-End";

  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

  private final List<String> lines = new ArrayList<>();

  /** Adds a line; control characters of the value become spaces, an empty value is left out. */
  public BagInfo add(String label, String value) {
    String line = value.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    if (!line.isEmpty()) {
      lines.add(label + ": " + line);
    }
    return this;
  }

  /**
   * Tells where the collection log of the package ends.
   *
   * @param source the base URL of the installation that it is about
   */
  public BagInfo add(String source, CallChain.End end) {
    return add(CALLS_OF, source).add(CALLS_END, end.lines() + " " + end.chain());
  }

  /** Why nobody may add this line, in words; empty where everybody may. */
  public static Optional<String> refusal(String label, String value) {
    if (!LABEL.matcher(label).matches()) {
      return Optional.of(
          "expected a label of letters, digits and hyphens such as Source-Organization, found \""
              + label
              + "\"");
    }
    if (label.equalsIgnoreCase(OXUM) || label.regionMatches(true, 0, OWN, 0, OWN.length())) {
      return Optional.of(label + " is written by this program alone");
    }
    if (value.isBlank()) {
      return Optional.of(label + " has no value");
    }
    return label.equalsIgnoreCase("Bagging-Date") && !isDate(value)
        ? Optional.of("Bagging-Date: expected a date such as 2024-01-31, found \"" + value + "\"")
        : Optional.empty();
  }

  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** True where a label was added, in whatever case. */
  public boolean has(String label) {
    return lines.stream()
        .anyMatch(line -> line.regionMatches(true, 0, label + ":", 0, label.length() + 1));
  }

  /** The file. */
  byte[] bytes(long size, long files) {
    return (String.join("\n", lines) + "\n" + OXUM + ": " + size + "." + files + "\n")
        .getBytes(UTF_8);
  }
}
