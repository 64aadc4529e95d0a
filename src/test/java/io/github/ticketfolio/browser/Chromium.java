package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.github.ticketfolio.ticket.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine's own Chromium, headless, for which every host is a {@link Sink}. Where there is none
 * the tests are skipped, unless {@code -Dbrowser.required=true}.
 */
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path NODE = Path.of("/usr/bin/node");

  private final Sink sink;
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Sink sink) {
    this.sink = sink;
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_NODEJS_PATH", NODE.toString());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(arguments(sink.port())));
  }

  /** Starts it, or skips the test where there is none. */
  public static Chromium start() throws IOException {
    boolean there = Files.isExecutable(PROGRAM) && Files.isExecutable(NODE);
    assumeTrue(there || Boolean.getBoolean("browser.required"), "no Chromium or no Node");
    return new Chromium(new Sink());
  }

  private static List<String> arguments(int sink) {
    return List.of(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * 127.0.0.1:" + sink);
  }

  /** A new context: a profile of its own. */
  public BrowserContext context(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  /** A new page in a context of its own. */
  Page page(Browser.NewContextOptions options) {
    return context(options).newPage();
  }

  /** Prints a page as its reader would, without backgrounds. */
  public byte[] print(Path file, Paper paper) {
    try (BrowserContext context = context(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      return page.pdf(new Page.PdfOptions().setFormat(paper.name()));
    }
  }

  /** What pages have said to any host so far. */
  List<String> visits() {
    return sink.visits();
  }

  @Override
  public void close() throws IOException {
    browser.close();
    playwright.close();
    sink.close();
  }
}
