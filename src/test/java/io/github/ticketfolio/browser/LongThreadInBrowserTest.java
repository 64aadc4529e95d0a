package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.ticketfolio.cli.JsonArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ticket of 500 replies, of which the browser lays out only those in sight. */
class LongThreadInBrowserTest {
  private static final int REPLIES = 500;
  private static final String TICKET =
      """
      {"result":"success","ticketid":9,"tid":"KXB-9","subject":"On and on","deptid":3,
      "deptname":"Support","status":"Open","priority":"Low","userid":7,"name":"Ana",
      "date":"2024-01-01 10:00:00","lastreply":"2024-12-31 10:00:00","notes":[],
      "replies":{"reply":[%s]}}""";
  private static final String REPLY =
      "{\"replyid\":%d,\"date\":\"2024-01-01 10:00:00\",\"name\":\"Ana\",\"message\":\"%s\"}";

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void archiveTheTicket() throws IOException {
    chromium = Chromium.start();
    String replies =
        IntStream.range(0, REPLIES)
            .mapToObj(id -> REPLY.formatted(id, message(id)))
            .collect(Collectors.joining(","));
    JsonArchive.of(folder, List.of(TICKET.formatted(replies)));
  }

  /** From one line to sixty, so that no height that is kept for a reply is right. */
  private static String message(int id) {
    return "The answer to question " + id + " has some words more.\\n\\n".repeat(id % 60 + 1);
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Page open(ReducedMotion motion, String anchor) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions().setViewportSize(1280, 800).setReducedMotion(motion));
    page.navigate(folder.resolve("archive/tickets/2024-01/9-KXB-9.html").toUri() + anchor);
    return page;
  }

  private static void assertInView(Page page, int reply) {
    String top = "document.getElementById('r-" + reply + "').getBoundingClientRect().top";
    page.waitForCondition(
        () -> (boolean) page.evaluate("0 <= " + top + " && " + top + " < innerHeight"));
  }

  @Test
  void laysOutWhatIsInSight() {
    Page page = open(ReducedMotion.REDUCE, "");
    assertEquals(REPLIES, page.locator("article").count());
    assertEquals(
        List.of("auto"),
        page.evaluate(
            "[...new Set([...document.querySelectorAll('article')]"
                + ".map(entry => getComputedStyle(entry).contentVisibility))]"));
  }

  @Test
  void opensAtTheReplyOfALink() {
    for (int reply : List.of(1, 250, REPLIES - 1)) {
      assertInView(open(ReducedMotion.REDUCE, "#r-" + reply), reply);
    }
  }

  @Test
  void jumpsToTheLastReplyWithOrWithoutMotion() {
    for (ReducedMotion motion : ReducedMotion.values()) {
      Page page = open(motion, "");
      page.locator(".jump a:text-is('Last entry')").press("Enter");
      assertInView(page, REPLIES - 1);
    }
  }

  @Test
  void keepsWhatIsOutOfSightForTheBrowsersSearch() {
    Page page = open(ReducedMotion.REDUCE, "");
    assertTrue((boolean) page.evaluate("window.find('question 479 ')"));
    assertEquals("question 479 ", page.evaluate("getSelection().toString()"));
  }
}
