package io.github.ticketfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.ticketfolio.cli.ManyTickets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of an archive of many tickets and its lists, as a reader uses them. */
class IndexInBrowserTest {
  private static final String SHOWN = "#table tbody .no";

  @TempDir private static Path folder;
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void archiveManyTickets() throws IOException {
    chromium = Chromium.start();
    ManyTickets.archive(folder);
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Page open(Browser.NewContextOptions options, String address) {
    if (chromium == null) {
      throw new IllegalStateException("no browser");
    }
    Page page = chromium.page(options);
    page.navigate(folder.resolve("archive").toUri() + address);
    return page;
  }

  private static Page open(String address) {
    return open(new Browser.NewContextOptions(), address);
  }

  private static void assertHits(String text, Page page) {
    assertThat(page.locator("#hits")).hasText(text);
  }

  private static void assertShown(Page page, String... numbers) {
    assertThat(page.locator(SHOWN)).hasText(numbers);
  }

  private static void assertFound(Page page, String... numbers) {
    assertThat(page.locator("#found .no")).hasText(numbers);
  }

  private static void choose(Page page, String menu, String value) {
    page.locator(".facets summary:text-is('" + menu + "')").click();
    page.locator(".facets details[open] input[value='" + value + "']").click();
    page.keyboard().press("Escape");
  }

  @Test
  void narrowsByEachChoiceAndWidensWithinOne() {
    Page page = open("index.html");
    choose(page, "Department", "technical & mail");
    assertHits("5 of 455 tickets", page);
    choose(page, "Status", "Open");
    assertHits("2 of 455 tickets", page);
    assertShown(page, "T454", "T451");
    choose(page, "Status", "OPEN");
    assertHits("4 of 455 tickets", page);
    assertEquals(
        List.of("Department: technical & mail", "Status: OPEN", "Status: Open"),
        page.locator("#chosen button").allTextContents().stream().sorted().toList());
    page.locator("#chosen button:has-text('Department')").click();
    assertHits("304 of 455 tickets", page);
    page.locator("#clear").click();
    assertHits("455 of 455 tickets", page);
    assertThat(page.locator(SHOWN)).hasCount(200);
    assertFalse(page.url().contains("#"), page.url());
  }

  @Test
  void findsTicketsWithNotes() {
    Page page = open("index.html");
    page.locator("input[name=has][value=notes]").click();
    assertShown(page, "T7");
    assertTrue(page.url().endsWith("#has=notes"), page.url());
  }

  @Test
  void proposesClients() {
    Page page = open("index.html");
    page.locator("#client").click();
    assertThat(page.locator("#clients option")).hasCount(42);
    page.locator("#client").fill("Client 1001");
    assertShown(page, "T1");
    assertTrue(page.url().endsWith("#client=Client+1001"), page.url());
  }

  @Test
  void opensInTheStateOfALink() {
    Page page = open("index.html#client=client%201&status=Closed&year=2024&sort=number.asc&x=%zz");
    assertShown(
        page, "T3", "T6", "T9", "T12", "T15", "T18", "T21", "T24", "T27", "T30", "T33", "T36",
        "T39");
    assertEquals("client 1", page.locator("#client").inputValue());
    assertTrue(page.locator("input[value=Closed]").isChecked());
    assertEquals("Number", page.locator("[aria-sort=ascending]").textContent());
  }

  @Test
  void goesBackChoiceByChoiceButNotLetterByLetter() {
    Page page = open("index.html");
    page.locator("#client").pressSequentially("7");
    choose(page, "Priority", "High");
    page.locator("[data-key=subject] button").click();
    assertTrue(page.url().endsWith("#client=7&priority=High&sort=subject.asc"), page.url());
    page.goBack();
    assertTrue(page.url().endsWith("#client=7&priority=High"), page.url());
    assertThat(page.locator("[aria-sort=descending]")).hasText("Opened");
    page.goBack();
    assertTrue(page.url().endsWith("#client=7"), page.url());
    assertFalse(page.locator("input[value=High]").isChecked());
    assertEquals("7", page.locator("#client").inputValue());
    page.goForward();
    assertTrue(page.locator("input[value=High]").isChecked());
  }

  @Test
  void sortsEitherWayWithTheUndatedLast() {
    Page page = open("index.html");
    Locator first = page.locator(SHOWN).first();
    page.locator("[data-key=opened] button").click();
    assertThat(first).hasText("T84");
    turnToTheLast(page);
    assertThat(page.locator("#table tbody tr:last-child .day").first()).hasText("not recorded");
    page.locator("[data-key=opened] button").click();
    assertThat(page.locator("#place")).hasText("Page 1 of 3");
    assertFalse(page.url().contains("#"), "the usual order is no state: " + page.url());
    turnToTheLast(page);
    assertThat(page.locator("#table tbody tr:last-child .day").first()).hasText("not recorded");
    page.locator("[data-key=notes] button").click();
    assertThat(first).hasText("T7");
  }

  private static void turnToTheLast(Page page) {
    page.locator("#behind").click();
    assertThat(page.locator("#place")).hasText("Page 2 of 3");
    page.locator("#behind").click();
    assertThat(page.locator("#place")).hasText("Page 3 of 3");
  }

  @Test
  void turnsPages() {
    Page page = open("index.html");
    assertThat(page.locator("#before")).isDisabled();
    turnToTheLast(page);
    assertThat(page.locator(SHOWN)).hasCount(55);
    assertThat(page.locator("#behind")).isDisabled();
    assertTrue(page.url().endsWith("#page=3"), page.url());
    page.goBack();
    assertThat(page.locator("#place")).hasText("Page 2 of 3");
    assertThat(page.locator(SHOWN)).hasCount(200);
    Page other = open("index.html#page=99");
    assertThat(other.locator("#place")).hasText("Page 3 of 3");
  }

  @Test
  void keepsItsStateOnTheWayToAHeading() {
    Page page = open("index.html#status=Closed&client=client+10&sort=number.asc");
    assertHits("13 of 455 tickets", page);
    page.evaluate("location.hash = 'browse'");
    assertHits("13 of 455 tickets", page);
    assertEquals("Number", page.locator("[aria-sort=ascending]").textContent());
    page.goBack();
    assertHits("13 of 455 tickets", page);
  }

  /** No mouse: to the box, a choice, a header, a result, and into the ticket. */
  @Test
  void needsNoMouse() {
    Page page = open("index.html");
    page.keyboard().press("/");
    page.keyboard().type("subject 44");
    assertHits("11 of 455 tickets", page);
    tabTo(page, "el.matches('summary') && el.textContent === 'Priority'");
    page.keyboard().press("Enter");
    tabTo(page, "el.matches('input[value=High]')");
    page.keyboard().press("Space");
    assertFound(page, "T440", "T445");
    page.keyboard().press("Escape");
    assertEquals("Priority", page.evaluate("document.activeElement.textContent"));
    tabTo(page, "el.matches('#found a')");
    page.keyboard().press("Enter");
    page.waitForURL("**/440-T440.html#r-0");
    page.goBack();
    assertFound(page, "T440", "T445");
    page.keyboard().press("/");
    page.keyboard().press("Control+A");
    page.keyboard().press("Delete");
    assertHits("91 of 455 tickets", page);
    tabTo(page, "el.matches('[data-key=number] button')");
    page.keyboard().press("Enter");
    assertThat(page.locator(SHOWN).first()).hasText("T5");
  }

  private static void tabTo(Page page, String condition) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if ((boolean)
          page.evaluate("() => { const el = document.activeElement; return " + condition + "; }")) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + condition);
  }

  @Test
  void leadsToEveryTicketWithoutScript() {
    Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false), "index.html");
    assertFalse(page.locator("#find").isVisible(), "what needs a script is not offered");
    Set<String> seen = new HashSet<>();
    Set<String> tickets = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(links(page, ".browse a"));
    while (!open.isEmpty()) {
      String address = open.pop();
      if (address.contains("/tickets/")) {
        tickets.add(address);
      } else if (seen.add(address)) {
        page.navigate(address);
        open.addAll(links(page, "tbody a, a[rel=next]"));
      }
    }
    assertEquals(ManyTickets.COUNT, tickets.size());
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Page page, String selector) {
    return (List<String>) page.locator(selector).evaluateAll("all => all.map(a => a.href)");
  }

  @Test
  void breaksNoRuleOfAccessibility() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Browser.NewContextOptions options = new Browser.NewContextOptions().setColorScheme(scheme);
      for (String address :
          List.of(
              "index.html#priority=High&sort=replies.desc",
              "index.html#q=hello",
              "lists/department/3-department-2.html",
              "lists/client/7.html",
              "lists/clients.html")) {
        Page page = open(options, address);
        page.evaluate("document.querySelectorAll('.facets details').forEach(d => d.open = true)");
        assertEquals(List.of(), Axe.violations(page), address + " " + scheme);
        page.context().close();
      }
    }
  }

  @Test
  void fitsEveryWidth() {
    for (int width : List.of(320, 700, 900, 1100, 1280)) {
      for (String address :
          List.of(
              "index.html",
              "index.html#q=hello",
              "lists/month/2024-11.html",
              "lists/clients.html")) {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, 800), address);
        assertEquals(
            width, page.evaluate("document.documentElement.scrollWidth"), address + " " + width);
        page.context().close();
      }
    }
  }
}
