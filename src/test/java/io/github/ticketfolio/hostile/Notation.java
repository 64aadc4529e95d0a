package io.github.ticketfolio.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what {@code README.txt} beside the payloads says that signs in them stand for. */
final class Notation {
  private static final Pattern MACRO = Pattern.compile("«(\\w+):([^»]*)»");
  private static final int MANY = 100;

  private Notation() {}

  static String expand(String written, int id) {
    String text = written.replace("§", Integer.toString(id)).replace('⏎', '\n').replace('⇥', '\t');
    String visible = each(text, c -> Character.toString(unpictured(c)));
    Matcher macro = MACRO.matcher(visible);
    return macro.replaceAll(
        found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
  }

  private static int unpictured(int c) {
    if (c == '␡') {
      return 0x7f;
    }
    return c >= '␀' && c <= '␠' ? c - '␀' : c;
  }

  private static String value(String name, String text) {
    return switch (name) {
      case "u" -> Character.toString(Integer.parseInt(text, 16));
      case "b64" -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
      case "dec" -> each(text, c -> "&#" + c + ";");
      case "hex" -> each(text, c -> "&#x" + Integer.toHexString(c) + ";");
      case "url" -> each(text, c -> String.format(Locale.ROOT, "%%%02X", c));
      case "js" -> each(text, c -> String.format(Locale.ROOT, "\\u%04x", c));
      case "many" -> text.repeat(MANY);
      default -> throw new IllegalArgumentException("«" + name + ":» is not in the README");
    };
  }

  private static String each(String text, IntFunction<String> map) {
    return text.codePoints().mapToObj(map).collect(Collectors.joining());
  }
}
