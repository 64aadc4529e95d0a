package io.github.ticketfolio.whmcs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What WHMCS asks of an API caller: an identifier with its secret, or (before WHMCS 7.2) a user
 * name with the MD5 hash of its password, and for both an optional access key that by-passes the IP
 * allow-list. Printing the record prints nothing of it.
 *
 * <p>Surrounding white space is dropped and absent parts are empty. Where both pairs are given, the
 * identifier and its secret win and the older pair is forgotten.
 *
 * @param identifier the API identifier, or empty
 * @param secret its secret, or empty
 * @param username the legacy user name, or empty
 * @param passwordMd5 32 hexadecimal digits, or empty
 * @param accessKey {@code $api_access_key} of WHMCS' configuration, or empty
 */
public record Credentials(
    String identifier, String secret, String username, String passwordMd5, String accessKey) {
  private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");
  private static final String HIDDEN = "[hidden]";

  /**
   * Takes whatever was configured; null and blank are the same.
   *
   * @throws IllegalArgumentException when no pair is complete or the hash is none; the message
   *     holds no value
   */
  public Credentials(
      @Nullable String identifier,
      @Nullable String secret,
      @Nullable String username,
      @Nullable String passwordMd5,
      @Nullable String accessKey) {
    boolean modern = !clean(identifier).isEmpty() || !clean(secret).isEmpty();
    this.identifier = clean(identifier);
    this.secret = clean(secret);
    this.username = modern ? "" : clean(username);
    this.passwordMd5 = modern ? "" : clean(passwordMd5);
    this.accessKey = clean(accessKey);
    if (modern) {
      requirePair("API identifier", this.identifier, "secret", this.secret);
    } else {
      requireLegacy();
    }
  }

  /** An API identifier and its secret, the usual pair. */
  public static Credentials ofIdentifier(String identifier, String secret) {
    return new Credentials(identifier, secret, "", "", "");
  }

  /** A user name and the MD5 hash of its password, for old installations. */
  public static Credentials ofUser(String username, String passwordMd5) {
    return new Credentials("", "", username, passwordMd5, "");
  }

  /** The same credentials with an access key. */
  public Credentials withAccessKey(String key) {
    return new Credentials(identifier, secret, username, passwordMd5, key);
  }

  /** The form fields that sign in, in WHMCS' names. */
  Map<String, String> formFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    if (identifier.isEmpty()) {
      fields.put("username", username);
      fields.put("password", passwordMd5);
    } else {
      fields.put("identifier", identifier);
      fields.put("secret", secret);
    }
    if (!accessKey.isEmpty()) {
      fields.put("accesskey", accessKey);
    }
    return fields;
  }

  /** The text without any secret value of these credentials, however a server may echo it. */
  String mask(String text) {
    String values =
        Stream.of(identifier, secret, passwordMd5, accessKey)
            .filter(value -> !value.isEmpty())
            .flatMap(Credentials::echoes)
            // The longest first: one value may begin with another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(values, Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(HIDDEN));
  }

  @Override
  public String toString() {
    return "Credentials" + HIDDEN;
  }

  private static Stream<String> echoes(String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    String html =
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return Stream.of(
            value,
            encoded,
            encoded.replace("+", "%20"),
            html.replace("'", "&#039;"),
            html.replace("'", "&#39;"))
        .distinct();
  }

  private void requireLegacy() {
    if (username.isEmpty() && passwordMd5.isEmpty()) {
      throw new IllegalArgumentException(
          "no API credentials: give an API identifier and its secret");
    }
    requirePair("user name", username, "password hash", passwordMd5);
    if (!MD5.matcher(passwordMd5).matches()) {
      throw new IllegalArgumentException(
          "the password must be given as its MD5 hash, 32 hexadecimal digits");
    }
  }

  private static void requirePair(String first, String one, String second, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      throw new IllegalArgumentException(
          one.isEmpty()
              ? "a " + second + " is given, but no " + first
              : "the " + first + " is given without its " + second);
    }
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
