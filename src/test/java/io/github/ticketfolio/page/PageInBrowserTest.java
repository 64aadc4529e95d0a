package io.github.ticketfolio.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.ticketfolio.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real browser can tell: layout, contrast, policy and print. */
class PageInBrowserTest {
  private static final String TICKET = "tickets/2024-11/7311-KXB-482913.html";
  private static final String LIST = "lists/department/3-technical-mail-2.html";
  private static final List<String> PAGES =
      List.of(
          TICKET,
          "index.html",
          LIST,
          "lists/clients.html",
          "report.html",
          "branded/ticket.html",
          "branded/index.html");
  private static final String LOGO =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"40\" onload=\"alert(1)\">"
          + "<script>console.log('run')</script><rect width=\"900\" height=\"40\"/>"
          + "<image href=\"https://x.example/a.png\" width=\"9\" height=\"9\"/></svg>";
  private static final String GREY = "#888888";
  private static final String RICH_MESSAGE =
      "<p>"
          + "W".repeat(200)
          + "</p><pre tabindex=\"0\"><code>"
          + "x ".repeat(200)
          + "</code></pre><table tabindex=\"0\"><tr>"
          + "<td>aaaaaaaaaaaaaaaaaaaaaaaaaaaaa</td>".repeat(9)
          + "</tr></table><p class=\"h h2\">Head</p><blockquote><p>q</p></blockquote>"
          + "<details class=\"quote\"><summary>Quoted text</summary><p id=\"quoted\">old</p></details>"
          + "<p><a href=\"https://x.example/y\">link</a> <span class=\"host\">(x.example)</span>"
          + " <span class=\"placeholder\">image</span></p><div class=\"signature\">Ana</div>";

  @TempDir private static Path archive;
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void openBrowser() throws IOException {
    chromium = Chromium.start();
    writeArchive();
  }

  private static void writeArchive() throws IOException {
    Pages pages = Samples.pages();
    String ticket = pages.ticketPage(Samples.richInput()).html();
    Path image = archive.resolve("tickets/2024-11/7311-KXB-482913/01-1-rack.png");
    Files.createDirectories(image.getParent());
    Files.write(image, SamplePicture.PNG);
    Files.writeString(
        archive.resolve(TICKET), ticket.replace("Vendor has lifted the block.", RICH_MESSAGE));
    Files.writeString(archive.resolve("index.html"), pages.indexPage(SampleIndex.full()));
    Files.createDirectories(archive.resolve("lists/department"));
    Files.writeString(archive.resolve(LIST), pages.listPage(SampleIndex.list()));
    Files.writeString(
        archive.resolve("lists/clients.html"), pages.clientsPage(SampleIndex.clients()));
    Files.writeString(archive.resolve("report.html"), pages.reportPage(SampleIndex.report()));
    writeBranded();
  }

  /** The brand's colour can be read on neither paper, and its logo would like to run. */
  private static void writeBranded() throws IOException {
    Path assets = Files.createDirectories(archive.resolve("theme/assets"));
    Files.writeString(assets.resolve("logo.svg"), LOGO);
    Files.writeString(
        assets.resolve("brand.properties"), "name=Nordhost\nlogo=logo.svg\naccent=" + GREY);
    Pages pages = Samples.pages(Theme.in(archive.resolve("theme")));
    Path folder = Files.createDirectories(archive.resolve("branded"));
    Files.copy(
        archive.resolve("tickets/2024-11/7311-KXB-482913/01-1-rack.png"),
        Files.createDirectories(folder.resolve("7311-KXB-482913")).resolve("01-1-rack.png"));
    Files.writeString(folder.resolve("ticket.html"), pages.ticketPage(Samples.richInput()).html());
    Files.writeString(folder.resolve("index.html"), pages.indexPage(SampleIndex.full()));
  }

  @AfterAll
  static void closeBrowser() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** A page at a width in a colour scheme, and whatever its console said. */
  private record Opened(BrowserContext context, Page page, List<String> console)
      implements AutoCloseable {
    static Opened of(String name, int width, ColorScheme scheme) {
      BrowserContext context =
          Objects.requireNonNull(chromium)
              .context(
                  new Browser.NewContextOptions()
                      .setViewportSize(width, 800)
                      .setColorScheme(scheme));
      Page page = context.newPage();
      List<String> console = new ArrayList<>();
      page.onConsoleMessage(message -> console.add(message.text()));
      page.onPageError(console::add);
      page.navigate(archive.toUri() + name);
      return new Opened(context, page, console);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  @Test
  void breaksNoRuleOfAccessibility() {
    for (String name : PAGES) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (Opened opened = Opened.of(name, 1280, scheme)) {
          List<String> violations =
              new AxeBuilder(opened.page())
                  .analyze().getViolations().stream()
                      .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                      .toList();
          assertEquals(List.of(), violations, name + " " + scheme);
        }
      }
    }
  }

  @Test
  void fitsANarrowScreen() {
    for (String name : PAGES) {
      try (Opened opened = Opened.of(name, 320, ColorScheme.LIGHT)) {
        assertEquals(320, opened.page().evaluate("document.documentElement.scrollWidth"), name);
      }
    }
  }

  @Test
  void obeysItsOwnPolicy() {
    for (String name : PAGES) {
      try (Opened opened = Opened.of(name, 1280, ColorScheme.LIGHT)) {
        opened
            .page()
            .evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
        opened.page().waitForFunction("[...document.images].every(i => i.naturalWidth > 0)");
        assertEquals(List.of(), opened.console(), name);
      }
    }
  }

  @Test
  void coloursThePaperLikeTheLightScheme() {
    Accent accent = Accent.of(GREY);
    try (Opened opened = Opened.of("branded/ticket.html", 1280, ColorScheme.DARK)) {
      assertEquals(rgb(accent.dark()), accent(opened.page()));
      opened.page().locator("label[for=dark]").click();
      opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals(rgb(accent.light()), accent(opened.page()));
    }
  }

  private static String rgb(int colour) {
    return "rgb(" + (colour >> 16) + ", " + ((colour >> 8) & 0xff) + ", " + (colour & 0xff) + ")";
  }

  private static Object accent(Page page) {
    return page.evaluate("getComputedStyle(document.querySelector('.chips .status')).color");
  }

  @Test
  void switchesColoursWithoutScript() {
    try (Opened opened = Opened.of(TICKET, 1280, ColorScheme.LIGHT)) {
      assertEquals("rgb(255, 254, 251)", background(opened.page()));
      opened.page().locator("label[for=dark]").click();
      assertEquals("rgb(24, 25, 24)", background(opened.page()));
      opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals("rgb(255, 255, 255)", background(opened.page()));
    }
  }

  @Test
  void opensQuotesOnPaper() {
    try (Opened opened = Opened.of(TICKET, 1280, ColorScheme.LIGHT)) {
      String visible =
          "document.getElementById('quoted').checkVisibility({contentVisibilityAuto: true})";
      assertEquals(false, opened.page().evaluate(visible));
      opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      opened.page().waitForFunction(visible);
    }
  }

  @Test
  void saysThatTheSearchDataIsMissing() {
    try (Opened opened = Opened.of("index.html#q=mail", 1280, ColorScheme.LIGHT)) {
      assertThat(opened.page().locator("#hits"))
          .hasText(
              "The search data cannot be read. Keep the folder “search” beside this page, and copy"
                  + " both again if it is incomplete.");
      assertEquals(4, opened.page().locator("#table tbody tr").count());
    }
  }

  private static Object background(Page page) {
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }
}
