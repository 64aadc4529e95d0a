package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what follows the word for a password or a key, and whole private keys. Whose end is missing
 * reaches to the end of the text.
 */
final class Secrets implements Finder {
  /** Shorter ones are met by chance. */
  private static final int TELLING = 6;

  /** A word of a text that has no others must not be read again and again. */
  private static final int LONGEST = 2048;

  /** Rather all of a long token than a part of it. */
  private static final String LONG =
      "passw(?:or[dt]|d|oord)s?|passphrase|passcode|kennwort|contraseña|mot de passe|senha"
          + "|كلمة المرور|secret|token|(?:api|access|licen[cs]e)[ _-]?key|pwd";

  /** These are also parts of other words. */
  private static final String SHORT = "(?<![\\p{L}\\p{N}])(?:pass|pw|pin|psk)";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)(?:"
              + LONG
              + "|"
              + SHORT
              + ")(?![\\p{L}\\p{N}])[\"'*_~`\\])>]{0,4}(?: ?\\([^)\\n]{1,30}\\))?"
              + "[ \\t]{0,8}"
              + "(?:[:=]>?|->|=>|(?<word>(?<=[ \\t])(?:is|was|ist|lautet|war|es|est|é)(?=[ \\t:])"
              + ":?))[*_~`]{0,3}[ \\t]{0,8}(?<mark>[*_~`]{0,3})");

  /** One of these is in all that it finds; a pattern takes far longer to find nothing. */
  private static final List<String> STEMS =
      List.of(
          "pass",
          "kennwort",
          "contrase",
          "senha",
          "كلمة",
          "secret",
          "token",
          "key",
          "pwd",
          "pw",
          "pin",
          "psk",
          "authorization");

  private static final Pattern BEARER =
      Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])authorization[\"']?: ?(?:bearer|basic) ");

  private static final String BEGIN = "-----BEGIN ";
  private static final Pattern KEY_BEGIN =
      Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");
  private static final Pattern KEY_END =
      Pattern.compile("-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");

  private static final String OPENING = "\"'\u201c\u201e\u00ab\u2018";
  private static final String CLOSING = "\"'\u201d\u201c\u00bb\u2019";

  /** Behind a mere "is" they begin a sentence. */
  private static final Set<String> NO_SECRET =
      Set.of(
          "not",
          "no",
          "now",
          "wrong",
          "incorrect",
          "correct",
          "invalid",
          "valid",
          "required",
          "expired",
          "the",
          "a",
          "an",
          "too",
          "never",
          "always",
          "in",
          "on",
          "at",
          "still",
          "also",
          "being",
          "been",
          "set",
          "sent",
          "stored",
          "needed",
          "missing",
          "changed",
          "working",
          "only",
          "your",
          "my",
          "it",
          "that",
          "this",
          "nicht",
          "falsch",
          "richtig",
          "abgelaufen",
          "der",
          "die",
          "das",
          "ein",
          "eine",
          "zu",
          "im",
          "incorrecta",
          "incorrecto");

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    String small = text.toLowerCase(Locale.ROOT);
    if (STEMS.stream().noneMatch(small::contains)) {
      return finds;
    }
    addKeys(text, finds);
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      add(text, named.end(), named.group("mark"), named.group("word") != null, finds);
    }
    Matcher bearer = BEARER.matcher(text);
    while (bearer.find()) {
      add(text, bearer.end(), "", false, finds);
    }
    return finds;
  }

  private static void addKeys(String text, List<Find> finds) {
    int from = text.indexOf(BEGIN);
    Matcher begin = KEY_BEGIN.matcher(text);
    Matcher end = KEY_END.matcher(text);
    while (from >= 0 && begin.find(from)) {
      boolean ends = end.find(begin.end());
      int to = ends ? end.end() : text.length();
      String body = text.substring(begin.end(), ends ? end.start() : to);
      finds.add(new Find(begin.start(), to, body.replaceAll("[^\\p{L}\\p{N}]+", ""), false));
      from = ends ? to : -1;
    }
  }

  private static void add(String text, int from, String mark, boolean said, List<Find> finds) {
    if (from >= text.length()) {
      return;
    }
    int opening = OPENING.indexOf(text.charAt(from));
    int quoteEnd = opening < 0 ? -1 : quoteEnd(text, from + 1, CLOSING.charAt(opening));
    int begin = quoteEnd > 0 ? from + 1 : from;
    int end = quoteEnd > 0 ? quoteEnd : wordEnd(text, from, mark);
    String value = text.substring(begin, end);
    boolean sentence = said && NO_SECRET.contains(value.toLowerCase(Locale.ROOT));
    if (!sentence && value.chars().anyMatch(Character::isLetterOrDigit) && !isLabel(text, end)) {
      finds.add(new Find(begin, end, value, isTelling(value)));
    }
  }

  /** On its line; -1 where there is none. */
  private static int quoteEnd(String text, int from, char quote) {
    int last = Math.min(text.length(), from + LONGEST);
    int end = from;
    while (end < last && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end++;
    }
    return end > from && end < last && text.charAt(end) == quote ? end : -1;
  }

  private static int wordEnd(String text, int from, String mark) {
    int last = Math.min(text.length(), from + LONGEST);
    int end = from;
    while (end < last && !isEnd(text.charAt(end))) {
      end++;
    }
    while (end > from && ".,;)]}>\"'\u00bb\u201d\u201c".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean marked =
        !mark.isEmpty() && end - mark.length() > from && text.startsWith(mark, end - mark.length());
    return marked ? end - mark.length() : end;
  }

  private static boolean isEnd(char c) {
    return c <= ' '
        || c == '<'
        || (c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** An empty field is followed by the name of the next one. */
  private static boolean isLabel(String text, int end) {
    return end > 0 && text.charAt(end - 1) == ':';
  }

  private static boolean isTelling(String value) {
    return value.length() >= TELLING
        && value.chars().anyMatch(Character::isLetter)
        && value.chars().anyMatch(Character::isDigit);
  }
}
