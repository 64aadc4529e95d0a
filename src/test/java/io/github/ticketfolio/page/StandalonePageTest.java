package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StandalonePageTest {
  private static final int MOST_WITHOUT_TEXT = 20 * 1024;

  private final Pages pages = Samples.pages();

  private List<Document> all() {
    return List.of(
        Jsoup.parse(pages.ticketPage(Samples.richInput()).html()),
        Jsoup.parse(pages.indexPage(SampleIndex.full())),
        Jsoup.parse(pages.reportPage(SampleIndex.report())),
        Jsoup.parse(pages.listPage(SampleIndex.list())),
        Jsoup.parse(pages.clientsPage(SampleIndex.clients())));
  }

  @Test
  void allowsItsOwnStyleAndScriptByHashAndNothingElse() throws Exception {
    for (Document page : all()) {
      String policy = page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
      assertTrue(policy.startsWith("default-src 'none'; "), policy);
      assertTrue(policy.endsWith("; base-uri 'none'; form-action 'none'"), policy);
      assertTrue(!policy.contains("unsafe") && !policy.contains("http"), policy);
      for (Element inline : page.select("style, script")) {
        assertTrue(policy.contains(hash(inline.data() + inline.wholeText())), inline.outerHtml());
      }
    }
  }

  @Test
  void loadsNothing() {
    for (Document page : all()) {
      assertEquals(0, page.select("link, script[src], iframe, object, embed, base, form").size());
      assertEquals(0, page.select("[style], [onclick], [onload], [onerror]").size());
      assertEquals("no-referrer", page.expectFirst("meta[name=referrer]").attr("content"));
    }
  }

  @Test
  void onlyTheIndexHasAScript() {
    assertEquals(
        List.of(0, 1, 0, 0, 0), all().stream().map(page -> page.select("script").size()).toList());
  }

  @Test
  void headingsStepDownOneAtATime() {
    for (Document page : all()) {
      assertEquals(1, page.select("h1").size());
      int last = 0;
      for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
        int level = heading.tagName().charAt(1) - '0';
        assertTrue(level <= last + 1, heading.outerHtml());
        last = level;
      }
      assertEquals(1, page.select("main").size());
    }
  }

  @Test
  void staysSmall() {
    String message = "word ".repeat(2000);
    String html =
        pages.ticketPage(Samples.input(Samples.small("Small", message), List.of())).html();

    int size = html.getBytes(StandardCharsets.UTF_8).length;
    int text = 2 * message.length(); // once as the message, once as its source
    assertTrue(size - text < MOST_WITHOUT_TEXT, (size - text) + " bytes besides the text");
  }

  @Test
  void isTheSameUnderAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String before = everything();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(before, everything());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String everything() {
    Pages pages = Samples.pages();
    return pages.ticketPage(Samples.richInput()).html()
        + pages.indexPage(SampleIndex.full())
        + pages.listPage(SampleIndex.list())
        + pages.clientsPage(SampleIndex.clients())
        + SampleIndex.table(pages, SampleIndex.tickets(SampleIndex.full()))
        + pages.reportPage(SampleIndex.report());
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
