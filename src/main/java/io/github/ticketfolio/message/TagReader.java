package io.github.ticketfolio.message;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one HTML tag. Stricter than a browser on purpose: whatever is not a whole, well-formed tag
 * is text, so no stray quote or angle bracket can swallow what follows it, and neither can a tag
 * swallow prose: {@code if a <b and c> d} has none.
 */
final class TagReader {
  /** The attributes without a value that mails have. Whoever writes another writes prose. */
  private static final Set<String> BARE =
      Set.of(
          "allowfullscreen",
          "async",
          "autofocus",
          "autoplay",
          "checked",
          "compact",
          "controls",
          "default",
          "defer",
          "disabled",
          "hidden",
          "ismap",
          "itemscope",
          "loop",
          "moz-do-not-send",
          "multiple",
          "muted",
          "nohref",
          "noresize",
          "noshade",
          "novalidate",
          "nowrap",
          "open",
          "playsinline",
          "readonly",
          "required",
          "reversed",
          "selected");

  private final String text;
  private int at;

  private TagReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The tag that starts at this {@code <}, or null. */
  static @Nullable Tag read(String text, int at) {
    return new TagReader(text, at + 1).tag();
  }

  private @Nullable Tag tag() {
    boolean closing = take('/');
    int start = at;
    while (isName(peek())) {
      at++;
    }
    if (start == at || !Character.isLetter(text.charAt(start))) {
      return null;
    }
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new LinkedHashMap<>();
    while (attribute(attributes)) {
      // reads all of them
    }
    boolean whole = take('>');
    return whole ? new Tag(name, closing, attributes, at) : null;
  }

  /** False when there is no further attribute, or something that is none. */
  private boolean attribute(Map<String, String> attributes) {
    int before = at;
    skipSpace();
    int start = at;
    if (start == before) {
      return false;
    }
    while (isAttributeName(peek())) {
      at++;
    }
    if (start == at) {
      return false;
    }
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    int afterName = at;
    skipSpace();
    if (!take('=')) {
      at = BARE.contains(name) ? afterName : text.length();
      attributes.putIfAbsent(name, "");
      return at == afterName;
    }
    skipSpace();
    String value = value();
    if (value == null) {
      at = text.length();
      return false;
    }
    attributes.putIfAbsent(name, VisibleText.of(EntityDecoder.decode(value)));
    return true;
  }

  private @Nullable String value() {
    char quote = peek();
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? ++at : at;
    while (quoted ? peek() != quote && peek() != '<' && at < text.length() : isUnquoted(peek())) {
      at++;
    }
    String value = text.substring(start, at);
    boolean whole = quoted ? take(quote) : !value.isEmpty();
    return whole ? value : null;
  }

  private void skipSpace() {
    while (Character.isWhitespace(peek()) || peek() == '/') {
      at++;
    }
  }

  private boolean take(char c) {
    boolean here = peek() == c && at < text.length();
    at += here ? 1 : 0;
    return here;
  }

  /** The next character; 0, which no message holds, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isName(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == ':' || c == '-';
  }

  private static boolean isAttributeName(char c) {
    return c > ' ' && c != 0x7f && "\"'<>=/`".indexOf(c) < 0;
  }

  private static boolean isUnquoted(char c) {
    return c > ' ' && c != 0x7f && "\"'<>`".indexOf(c) < 0;
  }
}
