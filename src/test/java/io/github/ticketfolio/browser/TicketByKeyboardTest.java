package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.ticketfolio.cli.DemoArchive;
import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ticket pages as someone reads them who has no mouse, and who can see. */
class TicketByKeyboardTest {
  /** Has code and a table that scroll, pictures, files and notes. */
  private static final String RICH = "/tickets/2025-09/8120-230871.html";

  /** Has folded quotes. */
  private static final String QUOTING = "/tickets/2025-03/7702-219004.html";

  /** What can be focused, in the order of the page: of the colours only the one that is chosen. */
  private static final String STOPS =
      """
      [...document.querySelectorAll('a[href], summary, input:checked, [tabindex="0"]')]
        .filter(stop => stop.checkVisibility()).map(describe)
      """;

  /** Short, and different for each stop of a page. */
  private static final String DESCRIBE =
      """
      () => { window.describe = stop => stop.localName + ' ' + (stop.id || stop.getAttribute('href') || '')
        + ' ' + stop.textContent.trim().slice(0, 30); }
      """;

  /**
   * What hides a stop, or that it shows no sign of the focus; nothing when all is well. Of code and
   * tables, which may be taller than the window, a part must be in sight.
   */
  private static final String TROUBLE =
      """
      () => {
        const stop = document.activeElement;
        const shown = stop.matches('.scheme input') ? stop.labels[0] : stop;
        const style = getComputedStyle(shown);
        if (style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 2) {
          return describe(stop) + ' has no outline';
        }
        const box = shown.getClientRects()[0];
        const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
        const isSeen = y => shown.contains(document.elementFromPoint(x, y));
        const points = [box.top + 3, (box.top + box.bottom) / 2, box.bottom - 3];
        const enough = stop.matches('pre, table') ? 1 : points.length;
        return points.filter(isSeen).length < enough ? describe(stop) + ' is hidden' : '';
      }
      """;

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void archiveTheDemo() throws Exception {
    chromium = Chromium.start();
    Path store = folder.resolve("tickets.db");
    try (DemoServer server = DemoServer.start()) {
      DemoArchive.connectedTo(server).run("fetch", "230871", "219004", "--store", store);
    }
    for (String language : List.of("en", "es", "ar")) {
      Path archive = folder.resolve(language);
      Program.Result result =
          new Program()
              .run("render", "--all", "--store", store, "--output", archive, "--lang", language);
      assertEquals(0, result.code(), result.err());
    }
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Page open(String ticket, int width) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions()
                .setViewportSize(width, 700)
                .setReducedMotion(ReducedMotion.REDUCE));
    page.navigate(folder.toUri() + ticket);
    page.evaluate(DESCRIBE);
    return page;
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static String focused(Page page) {
    return (String) page.evaluate("describe(document.activeElement)");
  }

  private static boolean isInView(Locator element) {
    return (boolean)
        element.evaluate(
            "e => { const box = e.getBoundingClientRect();"
                + " return box.top >= 0 && box.top < innerHeight; }");
  }

  /** Tab after Tab, and back again. */
  @ParameterizedTest
  @CsvSource({"en,1280", "es,720", "ar,320"})
  void stopsAtEverythingInOrderAndInSight(String language, int width) {
    for (String ticket : List.of(RICH, QUOTING)) {
      Page page = open(language + ticket, width);
      List<?> stops = (List<?>) page.evaluate(STOPS);
      List<String> trouble = new ArrayList<>();
      for (Object stop : stops) {
        press(page, "Tab");
        assertEquals(stop, focused(page));
        trouble.add((String) page.evaluate(TROUBLE));
      }
      for (int i = 1; i < stops.size(); i++) {
        press(page, "Shift+Tab");
        trouble.add((String) page.evaluate(TROUBLE));
      }
      trouble.removeIf(String::isEmpty);
      assertEquals(List.of(), trouble);
      page.context().close();
    }
  }

  @Test
  void skipsToTheThreadAndToTheAttachments() {
    Page page = open("en" + RICH, 1280);
    press(page, "Tab");
    assertEquals("a #thread Skip to the thread", focused(page));
    assertTrue(isInView(page.locator(".skip a").first()));
    press(page, "Enter");
    assertTrue(isInView(page.locator("#thread")));
    press(page, "Tab");
    assertEquals("First entry", page.evaluate("document.activeElement.textContent"));
    page.locator(".skip a").last().focus();
    press(page, "Enter");
    assertTrue(isInView(page.locator("#attachments")));
    press(page, "Tab");
    assertEquals(
        true,
        page.evaluate("document.querySelector('.register').contains(document.activeElement)"));
  }

  @Test
  void changesTheColoursWithArrows() {
    Page page = open("en" + RICH, 1280);
    focusOn(page, "#auto");
    String paper = "getComputedStyle(document.documentElement).backgroundColor";
    String light = (String) page.evaluate(paper);
    press(page, "ArrowRight", "ArrowRight");
    assertEquals("input dark ", focused(page));
    assertEquals("rgb(24, 25, 24)", page.evaluate(paper));
    press(page, "ArrowLeft");
    assertEquals("input light ", focused(page));
    assertEquals(light, page.evaluate(paper));
  }

  @Test
  void jumpsToAnEntryAndMarksIt() {
    Page page = open("en" + RICH, 1280);
    focusOn(page, ".jump a >> nth=1");
    press(page, "Enter");
    Locator last = page.locator("article").last();
    assertTrue(isInView(last));
    assertEquals("3px", last.evaluate("e => getComputedStyle(e).outlineWidth"));
    press(page, "Tab");
    assertEquals(
        true,
        page.evaluate("document.querySelector('article:target').contains(document.activeElement)"));
  }

  @Test
  void unfoldsQuotesAndSources() {
    Page page = open("en" + QUOTING, 1280);
    for (String summary : List.of(".quote summary", ".source summary")) {
      focusOn(page, summary + " >> nth=0");
      Locator details = page.locator("details:has(> summary:focus)");
      press(page, "Enter");
      assertEquals(true, details.evaluate("e => e.open"));
      press(page, "Space");
      assertEquals(false, page.locator("details:has(> summary:focus)").evaluate("e => e.open"));
    }
  }

  @Test
  void keepsStillForWhomMotionDisturbs() {
    String moving = "getComputedStyle(document.documentElement).scrollBehavior";
    Page page = open("en" + QUOTING, 1280);
    assertEquals("auto", page.evaluate(moving));
    assertEquals(
        List.of(),
        page.evaluate(
            "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e)"
                + ".transitionDuration !== '0s' || getComputedStyle(e).animationName !== 'none')"
                + ".map(describe)"));
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    assertEquals("smooth", page.evaluate(moving));
  }

  private static void focusOn(Page page, String selector) {
    Locator wanted = page.locator(selector);
    for (int i = 0; i < 200; i++) {
      if ((boolean) wanted.evaluate("e => e === document.activeElement")) {
        return;
      }
      press(page, "Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }
}
