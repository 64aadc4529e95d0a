package io.github.ticketfolio.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens pages in tabs by turns, does to each what {@code trap.js} says, and keeps what happened. A
 * page has as long as its tab's next turn takes to run, to call or to leave.
 */
final class Trap implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/resources/hostile/trap.js");
  private static final Pattern HOST = Pattern.compile("(?i)h(\\d{4})\\.evil\\.example");

  /** Stands for a call without a word, such as a preconnect, or for a number that is none. */
  static final int NAMELESS = 0;

  private static final Pattern NUMBER = Pattern.compile("\\b(\\d{4})\\b");
  private static final int TABS = 6;
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int SETTLE_MILLIS = 1_500;

  private final Chromium chromium;
  private final BrowserContext context;
  private final List<Page> tabs = new ArrayList<>();
  private final Map<Page, Path> shown = new HashMap<>();
  private final Set<Page> acted = new LinkedHashSet<>();
  private final Set<Integer> executed = new TreeSet<>();
  private final List<String> strayed = new ArrayList<>();
  private final List<String> unloaded = new ArrayList<>();
  private int turn;

  private Trap(Chromium chromium) {
    this.chromium = chromium;
    context = chromium.context(new Browser.NewContextOptions().setAcceptDownloads(false));
    context.addInitScript(SCRIPT);
    context.onConsoleMessage(this::hear);
    context.onDialog(this::dismiss);
    for (int i = 0; i < TABS; i++) {
      tabs.add(context.newPage());
    }
  }

  /** Starts a browser, or skips the test where there is none. */
  static Trap set() throws IOException {
    return new Trap(Chromium.start());
  }

  private void hear(ConsoleMessage message) {
    String text = message.text();
    if (text.startsWith("pwn ")) {
      execute(text);
    } else if (text.equals("acted") && message.page() != null) {
      acted.add(message.page());
    } else if (text.startsWith("mutated ")) {
      strayed.add(text);
    }
  }

  private void dismiss(Dialog dialog) {
    execute(dialog.message());
    dialog.dismiss();
  }

  private void execute(String text) {
    Matcher number = NUMBER.matcher(text);
    executed.add(number.find() ? Integer.parseInt(number.group(1)) : NAMELESS);
  }

  /** Opens a page in the tab whose turn it is. */
  void open(Path file) {
    Page tab = tabs.get(turn++ % TABS);
    leave(tab);
    acted.remove(tab);
    shown.put(tab, file);
    if (!navigate(tab, file)) {
      // The page before was leaving just now, which counts as straying, but is not this one's
      // fault.
      navigate(tab, file);
    }
  }

  private boolean navigate(Page tab, Path file) {
    try {
      tab.navigate(
          file.toUri().toString(),
          new Page.NavigateOptions()
              .setWaitUntil(WaitUntilState.COMMIT)
              .setTimeout(PATIENCE_MILLIS));
      return true;
    } catch (PlaywrightException e) {
      strayed.add("before " + file.getFileName() + ": " + e.getMessage());
      return false;
    }
  }

  /** Sees where a tab has got to since it was opened. */
  private void leave(Page tab) {
    Path file = shown.remove(tab);
    if (file == null) {
      return;
    }
    try {
      tab.waitForCondition(
          () -> acted.contains(tab),
          new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    } catch (PlaywrightException e) {
      unloaded.add(file.getFileName().toString());
    }
    String url = tab.url().replaceFirst("#.*", "");
    if (!url.equals(file.toUri().toString())) {
      strayed.add(file.getFileName() + ": went to " + url);
    }
    closePopups(file);
  }

  private void closePopups(Path file) {
    for (Page page : context.pages()) {
      if (!tabs.contains(page)) {
        strayed.add(file.getFileName() + " or another opened " + page.url());
        page.close();
      }
    }
  }

  /** Waits until nothing more can be expected. */
  void settle() {
    tabs.forEach(this::leave);
    tabs.get(0).waitForTimeout(SETTLE_MILLIS);
  }

  /** The numbers of the payloads that ran. */
  Set<Integer> executed() {
    return new TreeSet<>(executed);
  }

  /** The numbers of the payloads that called a host. */
  Set<Integer> called() {
    Set<Integer> called = new TreeSet<>();
    for (String visit : chromium.visits()) {
      Matcher host = HOST.matcher(visit);
      called.add(host.find() ? Integer.parseInt(host.group(1)) : NAMELESS);
    }
    return called;
  }

  /** The pages that did not stay what they were. */
  List<String> strayed() {
    return List.copyOf(strayed);
  }

  /** The pages on which nothing could be tried, so that they prove nothing. */
  List<String> unloaded() {
    return List.copyOf(unloaded);
  }

  @Override
  public void close() throws IOException {
    chromium.close();
  }
}
