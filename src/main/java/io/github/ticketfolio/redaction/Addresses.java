package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds IP addresses of version 4 and 6. */
final class Addresses implements Finder {
  private static final Pattern FOUR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![\\p{L}\\p{N}]|\\.[0-9])");
  private static final int GROUPS = 8;

  /** The longest is written with an address of version 4 at its end. */
  private static final int LONGEST = 45;

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher four = FOUR.matcher(text).useTransparentBounds(true);
    int dot = text.indexOf('.');
    while (dot >= 0) {
      int from = Math.max(0, dot - 3);
      boolean digit = dot > 0 && Character.isDigit(text.charAt(dot - 1));
      if (digit && four.region(from, Math.min(text.length(), dot + 14)).find()) {
        String key = four(four.group());
        if (key != null) {
          finds.add(new Find(four.start(), four.end(), key, false));
        }
        dot = text.indexOf('.', four.end());
      } else {
        dot = text.indexOf('.', dot + 1);
      }
    }
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon)) {
      int from = colon;
      while (from > 0 && isPart(text.charAt(from - 1))) {
        from--;
      }
      int to = colon;
      while (to < text.length() && isPart(text.charAt(to))) {
        to++;
      }
      addSix(text, from, to, finds);
      colon = to;
    }
    return finds;
  }

  private static boolean isPart(char c) {
    return (c < 128 && Character.digit(c, 16) >= 0) || c == ':' || c == '.';
  }

  private static void addSix(String text, int first, int last, List<Find> finds) {
    int from = first;
    int to = last;
    while (to > from && (text.charAt(to - 1) == '.' || isLoneColon(text, to - 2, to - 1))) {
      to--;
    }
    if (from < to && isLoneColon(text, from + 1, from)) {
      from++;
    }
    boolean alone =
        (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
            && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    String key = alone && to - from <= LONGEST ? six(text.substring(from, to)) : null;
    if (key != null) {
      finds.add(new Find(from, to, key, false));
    }
  }

  private static boolean isLoneColon(String text, int neighbour, int at) {
    boolean two = neighbour >= 0 && neighbour < text.length() && text.charAt(neighbour) == ':';
    return text.charAt(at) == ':' && !two;
  }

  private static @Nullable String four(String text) {
    StringBuilder key = new StringBuilder();
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty() || part.length() > 3 || Integer.parseInt(part) > 255) {
        return null;
      }
      key.append(key.isEmpty() ? "" : ".").append(Integer.parseInt(part));
    }
    return key.toString();
  }

  /** All eight groups, without leading zeros; null where it is no address. */
  private static @Nullable String six(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    @Nullable List<String> head = groups(gap < 0 ? text : text.substring(0, gap));
    @Nullable List<String> tail = groups(gap < 0 ? "" : text.substring(gap + 2));
    if (head == null || tail == null) {
      return null;
    }
    int written = head.size() + tail.size();
    // Less is as well a part of a program: "std::" and "a::b" are no addresses of a machine.
    boolean telling = text.chars().anyMatch(Character::isDigit) && written >= 2;
    if (gap < 0 ? written != GROUPS : written >= GROUPS || !telling) {
      return null;
    }
    List<String> all = new ArrayList<>(head);
    while (all.size() + tail.size() < GROUPS) {
      all.add("0");
    }
    all.addAll(tail);
    return String.join(":", all);
  }

  private static @Nullable List<String> groups(String text) {
    List<String> groups = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(":", -1)) {
      if (part.indexOf('.') >= 0) {
        String four = FOUR.matcher(part).matches() ? four(part) : null;
        if (four == null) {
          return null;
        }
        groups.add(four);
        groups.add("");
      } else if (part.isEmpty() || part.length() > 4) {
        return null;
      } else {
        groups.add(Integer.toHexString(Integer.parseInt(part, 16)).toLowerCase(Locale.ROOT));
      }
    }
    return groups;
  }
}
