package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.ticketfolio.cli.DemoArchive;
import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One ticket in one HTML file, as the one it was sent to opens it. */
class SingleFileInBrowserTest {
  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void makeTheFiles() throws Exception {
    chromium = Chromium.start();
    Path store = folder.resolve("tickets.db");
    try (DemoServer server = DemoServer.start()) {
      DemoArchive.connectedTo(server).run("fetch", "--all", "--store", store);
    }
    for (String ticket : List.of("236042", "205127")) {
      Path file = folder.resolve(ticket + ".html");
      Program.Result result = new Program().run("report", ticket, "--store", store, "-o", file);
      assertEquals(0, result.code(), result.err());
    }
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Page open(String ticket, List<String> trouble) {
    Page page = chromium.page(new Browser.NewContextOptions());
    page.onConsoleMessage(message -> trouble.add(message.text()));
    page.onPageError(trouble::add);
    page.onDialog(dialog -> trouble.add(dialog.message()));
    page.navigate(folder.resolve(ticket + ".html").toUri().toString());
    return page;
  }

  @Test
  void savesEachAttachmentAsItWas() throws Exception {
    List<String> trouble = new ArrayList<>();
    Page page = open("236042", trouble);
    List<String> names = new ArrayList<>();
    for (Locator row : page.locator(".register tr:has(.hash)").all()) {
      Download saved = page.waitForDownload(() -> row.locator("a[download]").click());
      names.add(saved.suggestedFilename());
      assertEquals(row.locator(".hash").textContent(), Sha256.of(Files.readAllBytes(saved.path())));
    }
    assertEquals(
        List.of(
            "01-1-page.html",
            "01-2-logo.svg",
            "01-3-evidence.zip",
            "04-1-access-excerpt.log",
            "06-1-visits.csv"),
        names);
    assertEquals(List.of(), trouble);
    assertEquals(List.of(), chromium.visits());
  }

  @Test
  void showsItsPictures() {
    List<String> trouble = new ArrayList<>();
    Page page = open("205127", trouble);
    page.evaluate("document.querySelectorAll('img').forEach(i => { i.loading = 'eager'; })");
    Object widths =
        page.evaluate(
            "async () => { for (const i of document.images) await i.decode();"
                + " return [...document.images].filter(i => i.naturalWidth > 0).length; }");
    assertEquals(2, widths);
    assertEquals(List.of(), trouble);
  }

  @Test
  void isAccessible() {
    for (String ticket : List.of("236042", "205127")) {
      Page page = open(ticket, new ArrayList<>());
      assertEquals(List.of(), Axe.violations(page));
    }
  }
}
