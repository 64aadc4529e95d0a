package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
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

/** Every page of the demo's archive, opened from disk. */
class ArchiveInBrowserTest {
  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void archiveTheDemo() throws Exception {
    chromium = Chromium.start();
    try (DemoServer server = DemoServer.start()) {
      Program.Result result = DemoArchive.archiveAll(server, folder);
      assertEquals(0, result.code(), result.err());
    }
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void opensWithoutErrorsAndWithoutTheNetwork() throws Exception {
    List<String> trouble = new ArrayList<>();
    Page page = chromium.page(new Browser.NewContextOptions());
    page.onConsoleMessage(message -> trouble.add(page.url() + ": " + message.text()));
    page.onPageError(error -> trouble.add(page.url() + ": " + error));
    page.onDialog(dialog -> trouble.add(page.url() + ": dialog " + dialog.message()));
    for (Path file : ArchivePages.in(folder.resolve("archive"))) {
      page.navigate(file.toUri().toString());
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      waitForPictures(page, file);
    }
    assertEquals(List.of(), trouble);
    assertEquals(List.of(), chromium.visits());
  }

  /** The page's policy forbids the eval that Playwright would wait with. */
  private static void waitForPictures(Page page, Path file) {
    page.evaluate("document.querySelectorAll('img').forEach(i => { i.loading = 'eager'; })");
    Object broken =
        page.evaluate(
            "async () => { for (const i of document.images) { try { await i.decode(); }"
                + " catch (e) { return i.src; } } return ''; }");
    assertEquals("", broken, file.toString());
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() throws Exception {
    Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(320, 640));
    List<String> wide = new ArrayList<>();
    for (Path file : ArchivePages.in(folder.resolve("archive"))) {
      page.navigate(file.toUri().toString());
      int width = (int) page.evaluate("document.documentElement.scrollWidth");
      if (width > 320) {
        wide.add(file.getFileName() + ": " + width);
      }
    }
    assertEquals(List.of(), wide);
  }

  @Test
  void goesFromTheIndexToATicketAndBack() {
    Page page = chromium.page(new Browser.NewContextOptions());
    page.navigate(folder.resolve("archive/index.html").toUri().toString());
    page.locator("a[href*='KXB-482913']").first().click();
    assertTrue(page.url().endsWith("-KXB-482913.html"), page.url());
    page.locator("a[href='../../index.html']").first().click();
    assertTrue(page.url().endsWith("/index.html"), page.url());
  }

  @Test
  void isLightOnPaperEvenInDarkMode() throws Exception {
    Page page = chromium.page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    Path ticket = ArchivePages.in(folder.resolve("archive")).get(0);
    page.navigate(ticket.toUri().toString());
    assertTrue(brightness(page) < 80, "dark on screen");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertTrue(brightness(page) > 240, "light on paper");
  }

  private static int brightness(Page page) {
    return (int)
        page.evaluate(
            "() => { const c = getComputedStyle(document.documentElement).backgroundColor;"
                + " const n = c.match(/[\\d.]+/g).map(Number);"
                + " return n.length > 3 && n[3] === 0 ? 255 : Math.round((n[0]+n[1]+n[2])/3); }");
  }
}
