package io.github.ticketfolio.whmcs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page that came in place of an answer: a firewall's, a web server's, a maintenance note. */
final class WebPage {
  private static final int LOOKED_AT = 64 * 1024;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,99}+>([^<]{0,1000}+)", Pattern.CASE_INSENSITIVE);
  private static final List<String> BEGINNINGS =
      List.of("<!doctype html", "<html", "<head", "<title", "<!--");
  private static final List<String> CHALLENGES =
      List.of("just a moment", "one moment, please", "being verified", "imunify", "captcha");

  private final String start;
  private final String lower;

  WebPage(String text) {
    String page = text.stripLeading();
    start = page.substring(0, Math.min(LOOKED_AT, page.length()));
    lower = start.toLowerCase(Locale.ROOT);
  }

  /** True when the text is a page at all. */
  boolean isPage() {
    return BEGINNINGS.stream().anyMatch(lower::startsWith);
  }

  /** True when it is the page of a bot protection that wants to see a browser. */
  boolean isChallenge() {
    return isPage() && CHALLENGES.stream().anyMatch(lower::contains);
  }

  /** The text of the page's title, not decoded, or empty. */
  String title() {
    Matcher matcher = TITLE.matcher(start);
    return matcher.find() ? matcher.group(1) : "";
  }
}
