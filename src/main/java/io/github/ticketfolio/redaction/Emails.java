package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds e-mail addresses. What is before an at sign without a domain behind it is none. */
final class Emails implements Finder {
  private static final int LONGEST_LITERAL = 48;

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    int done = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int from = from(text, at, done);
      int to = from < at ? to(text, at + 1) : 0;
      if (to > 0) {
        finds.add(new Find(from, to, text.substring(from, to).toLowerCase(Locale.ROOT), true));
        done = to;
      }
    }
    return finds;
  }

  private static int from(String text, int at, int least) {
    int from = at;
    while (from > least && isLocal(text.charAt(from - 1))) {
      from--;
    }
    // What marks up the text around an address is no part of it.
    while (from < at && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "._+-'".indexOf(c) >= 0;
  }

  /** The end of the domain; 0 where there is none. */
  private static int to(String text, int from) {
    if (from < text.length() && text.charAt(from) == '[') {
      int end = text.indexOf(']', from);
      return end > from + 1 && end - from < LONGEST_LITERAL ? end + 1 : 0;
    }
    int good = 0;
    int label = from;
    for (int at = from; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      if (isLabel(c)) {
        continue;
      }
      if (at == label) {
        break;
      }
      if (label > from && isTop(text, label, at)) {
        good = at;
      }
      if (c != '.') {
        break;
      }
      label = at + 1;
    }
    return good;
  }

  private static boolean isLabel(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  /** A top-level domain is letters, or written in the code of international ones. */
  private static boolean isTop(String text, int from, int to) {
    boolean letters = to - from >= 2;
    for (int i = from; i < to && letters; i++) {
      letters = Character.isLetter(text.charAt(i));
    }
    return letters || text.regionMatches(true, from, "xn--", 0, 4);
  }
}
