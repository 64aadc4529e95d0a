package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.ticket.AccessKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of WHMCS, as it was received, without the keys that open tickets: each byte of one is a
 * {@code *}, so that all else stays where it was. Found are the ticket's own keys, in any case and
 * however JSON, HTML or an address writes them, and, as {@link Withheld} does on pages, the key in
 * any link to a ticket.
 */
public final class MaskedAnswer {
  /** Where an answer has the key, whatever it is: nobody else can write quotes into JSON. */
  private static final Pattern FIELD = Pattern.compile("\"c\"\\s*:\\s*\"([^\"]{0,256})\"");

  /** The same in XML, or with a number in JSON, for a key too short to be looked for elsewhere. */
  private static final String PLACE = "(?:\"c\"\\s*:\\s*|<c>\\s*(?:<!\\[CDATA\\[)?)";

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)viewticket\\.php(?:\\\\?/)?(?:\\?|%3F)"
              + "(?:[^\\s\"'<>]{0,200}?(?:[?&;]|%26|\\\\u0026)(?:<br>|\\\\[nrt]|\\s){0,3})?"
              + "c(?:=|%3D|\\\\u003d)([A-Za-z0-9]+)");

  private final char[] bytes;
  private final String text;

  private MaskedAnswer(byte[] answer) {
    // One character a byte, so that places and lengths are the same.
    text = new String(answer, ISO_8859_1);
    bytes = text.toCharArray();
  }

  /** The answer without any of these keys, and without those in its links. */
  public static byte[] of(byte[] answer, Collection<AccessKey> keys) {
    MaskedAnswer masked = new MaskedAnswer(answer);
    masked.mask(FIELD);
    masked.mask(LINK);
    for (AccessKey key : keys) {
      if (!key.value().isEmpty()) {
        masked.mask(pattern(key.value()));
      }
    }
    return new String(masked.bytes).getBytes(ISO_8859_1);
  }

  private void mask(Pattern pattern) {
    Matcher found = pattern.matcher(text);
    for (int from = 0; found.find(from); from = Math.max(found.start() + 1, found.end(1))) {
      Arrays.fill(bytes, found.start(1), found.end(1), '*');
    }
  }

  private static Pattern pattern(String key) {
    StringBuilder pattern = new StringBuilder("(?i)");
    pattern.append(key.length() < Withheld.SHORTEST ? PLACE : "").append('(');
    key.codePoints().forEach(c -> pattern.append(written(c)));
    return Pattern.compile(pattern.append(')').toString());
  }

  /** A character as such, and as JSON, HTML and addresses may write it. */
  private static String written(int c) {
    StringBuilder all = new StringBuilder("(?:").append(literal(c));
    for (int either : new int[] {Character.toLowerCase(c), Character.toUpperCase(c)}) {
      String hex = Integer.toHexString(either);
      all.append("|&#0{0,8}").append(either).append(';');
      all.append("|&#x0{0,8}").append(hex).append(';');
      if (either < 0x10000) {
        all.append(String.format(Locale.ROOT, "|\\\\u%04x", either));
      }
      if (either < 0x80) {
        all.append(String.format(Locale.ROOT, "|%%%02x", either));
      }
    }
    return all.append(')').toString();
  }

  private static String literal(int c) {
    String bytes = new String(Character.toString(c).getBytes(UTF_8), ISO_8859_1);
    return Pattern.quote(bytes);
  }
}
