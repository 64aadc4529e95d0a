package io.github.ticketfolio.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The target of a link that may be followed: http, https, mailto or tel, told after the rules by
 * which browsers read URLs (https://url.spec.whatwg.org/#url-parsing). Anything that a browser
 * would have to guess at is refused.
 *
 * @param href the target, with every character encoded that a URL may not hold
 * @param host what to show of it: the host as written, the mail address or the number
 * @param plain false when something stands before the host that could pass for one ({@code
 *     https://bank.example@evil.example/})
 */
record Address(String href, String host, boolean plain) {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,20}):");
  private static final Pattern WEB =
      Pattern.compile(
          "//(?:([^/\\\\?#@]*)@)?([^/\\\\?#@:\\[\\]]+|\\[[0-9a-fA-F:.]{2,45}\\])(?::(\\d{1,5}))?(?:[/?#].*)?");
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+(?:\\.[\\p{L}\\p{M}\\p{N}_-]+){0,60}\\.?|\\[.*");
  private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?(?:0[xX])?[0-9]+\\.?");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

  /** The longest target; beyond it no server listens and no reader reads. */
  private static final int LONGEST = 2048;

  /** The address, or null when it must not be a link. */
  static @Nullable Address of(String raw) {
    String url = stripped(raw);
    Matcher scheme = SCHEME.matcher(url);
    if (url.length() > LONGEST || !scheme.lookingAt()) {
      return null;
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(name)) {
      return null;
    }
    String rest = url.substring(scheme.end());
    return name.startsWith("http") ? web(name, rest) : other(name, rest);
  }

  /** Browsers drop controls and spaces around, and line ends and tabs anywhere. */
  private static String stripped(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && raw.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && raw.charAt(end - 1) <= ' ') {
      end--;
    }
    return raw.substring(start, end).replaceAll("[\\t\\n\\r]", "");
  }

  private static @Nullable Address web(String scheme, String rest) {
    Matcher parts = WEB.matcher(rest);
    if (!parts.matches() || !isHost(parts.group(2)) || !isPort(parts.group(3))) {
      return null;
    }
    int behindHost = parts.end(2);
    String start = scheme + ":" + encode(rest.substring(0, parts.start(2))) + parts.group(2);
    boolean plain = parts.group(1) == null;
    return new Address(start + encode(rest.substring(behindHost)), parts.group(2), plain);
  }

  private static boolean isHost(String host) {
    boolean numeric = NUMERIC_END.matcher(host).matches();
    return HOST.matcher(host).matches() && (!numeric || IPV4.matcher(host).matches());
  }

  private static boolean isPort(@Nullable String port) {
    return port == null || Integer.parseInt(port) <= 65_535;
  }

  private static @Nullable Address other(String scheme, String rest) {
    int query = rest.indexOf('?');
    String target = query < 0 ? rest : rest.substring(0, query);
    boolean usable = !target.isBlank() && !target.startsWith("/");
    return usable ? new Address(scheme + ":" + encode(rest), target, true) : null;
  }

  /** Percent-encodes what a URL may not hold; what is encoded already stays. */
  private static String encode(String part) {
    StringBuilder out = new StringBuilder(part.length());
    boolean fragment = false;
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      boolean lone = (c == '%' && !isHex(part, i + 1)) || (c == '#' && fragment);
      if (lone || isIllegal(c)) {
        percent(c, out);
      } else {
        out.appendCodePoint(c);
      }
      fragment |= c == '#';
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isHex(String part, int at) {
    return at + 2 <= part.length()
        && Character.digit(part.charAt(at), 16) >= 0
        && Character.digit(part.charAt(at + 1), 16) >= 0;
  }

  private static boolean isIllegal(int c) {
    if (c < 128) {
      return c <= ' ' || c == 0x7f || "\"<>[]\\^`{|}".indexOf(c) >= 0;
    }
    return !Character.isLetterOrDigit(c);
  }

  private static void percent(int c, StringBuilder out) {
    for (byte octet : Character.toString(c).getBytes(UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
    }
  }
}
