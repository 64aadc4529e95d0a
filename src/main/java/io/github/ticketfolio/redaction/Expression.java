package io.github.ticketfolio.redaction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds what a pattern of RE2 matches, whose time grows with the text only. */
final class Expression implements Finder {
  private final Pattern pattern;

  Expression(Pattern pattern) {
    this.pattern = pattern;
  }

  @Override
  public List<Find> in(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        String key = matcher.group().toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        finds.add(new Find(matcher.start(), matcher.end(), key, false));
      }
    }
    return finds;
  }
}
