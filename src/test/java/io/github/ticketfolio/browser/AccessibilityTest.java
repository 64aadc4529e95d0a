package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.github.ticketfolio.cli.DemoArchive;
import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.page.NuChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demo's archive against every rule of axe in every {@link ReadingMode}, and against the HTML
 * standard. Every internal page is seen in one mode, and pages of each kind in all of them; with
 * {@code -Dbrowser.all=true} every page is seen in every mode.
 */
class AccessibilityTest {
  private static final boolean ALL = Boolean.getBoolean("browser.all");

  /** Of every edition; of the internal one, pages of each kind and the longest ticket, too. */
  private static final String SOME = ".*/(7311-KXB-482913|6934-205127|index)";

  private static final String INTERNAL = "internal-en";
  private static final List<String> EDITIONS = List.of(INTERNAL, "customer-en", "internal-ar");

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void renderTheDemo() throws Exception {
    chromium = Chromium.start();
    try (DemoServer server = DemoServer.start(DemoData.earlier())) {
      DemoArchive.connectedTo(server).run("fetch", "--all", "--store", folder.resolve("store"));
      server.hold(DemoData.sample());
      DemoArchive.connectedTo(server).run("fetch", "--all", "--store", folder.resolve("store"));
    }
    for (String edition : EDITIONS) {
      render(edition, "--all");
    }
  }

  private static Path render(String edition, String tickets) {
    String[] words = edition.split("-", -1);
    Path archive = folder.resolve(edition);
    Program.Result result =
        new Program()
            .run(
                "render",
                tickets,
                "--store=" + folder.resolve("store"),
                "--output=" + archive,
                "--audience=" + words[0],
                "--lang=" + words[1]);
    assertEquals(0, result.code(), result.err());
    return archive;
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** All that is folded is unfolded in every mode but one. */
  @ParameterizedTest
  @EnumSource
  void breaksNoRuleOfAxe(ReadingMode mode) throws Exception {
    List<String> found = new ArrayList<>();
    Page page = mode.open(chromium);
    for (Path file : pages(mode)) {
      page.navigate(file.toUri().toString());
      if (mode != ReadingMode.LIGHT) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      }
      for (String violation : Axe.violations(page)) {
        found.add(folder.relativize(file) + " " + violation);
      }
    }
    page.context().close();
    assertEquals(List.of(), found);
  }

  private static List<Path> pages(ReadingMode mode) throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String edition : EDITIONS) {
      boolean every = ALL || (mode == ReadingMode.LIGHT && edition.equals(INTERNAL));
      ArchivePages.in(folder.resolve(edition)).stream()
          .filter(file -> every || isOfSome(file, edition))
          .forEach(pages::add);
    }
    return pages;
  }

  private static boolean isOfSome(Path file, String edition) {
    String more =
        edition.equals(INTERNAL) ? "|.*/(8466-244104|8421-242077|1-answered|clients|report)" : "";
    return file.toString().matches("(?:" + SOME + more + ")\\.html");
  }

  /** Otherwise a page without violations would prove nothing. */
  @Test
  void asksForRulesThatAxeLeavesOutByDefault() {
    Page page = ReadingMode.LIGHT.open(chromium);
    page.setContent(
        "<html lang=en><title>x</title><main><h1>x</h1><p style='color:#767676'>Grey</p>"
            + "<p><button>a</button><button style='margin:-9px'>b</button></p></main>");
    assertEquals(
        List.of("color-contrast-enhanced", "target-size"),
        Axe.violations(page).stream()
            .map(violation -> violation.replaceFirst(":.*", ""))
            .distinct()
            .toList());
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {INTERNAL, "customer-en"})
  void everyPageIsValidHtml(String edition) throws Exception {
    assertValid(folder.resolve(edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "pt", "ar"})
  void pagesOfEveryLanguageAreValidHtml(String language) throws Exception {
    assertValid(render("customer-" + language, "244104"));
  }

  private static void assertValid(Path archive) throws Exception {
    List<String> found = new ArrayList<>();
    for (Path file : ArchivePages.in(archive)) {
      NuChecker.errors(Files.readString(file))
          .lines()
          .forEach(error -> found.add(archive.relativize(file) + " " + error));
    }
    assertEquals(List.of(), found);
  }
}
