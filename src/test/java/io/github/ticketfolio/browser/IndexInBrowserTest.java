package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
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
  private static final String SHOWN = "#table tbody tr:not([hidden]) .no";

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

  private static int shown(Page page) {
    return page.locator(SHOWN).count();
  }

  private static String hits(Page page) {
    return page.locator("#hits").textContent();
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
    assertEquals("5 of 455 tickets", hits(page));
    choose(page, "Status", "Open");
    assertEquals(2, shown(page));
    choose(page, "Status", "OPEN");
    assertEquals("4 of 455 tickets", hits(page));
    assertEquals(
        List.of("Department: technical & mail", "Status: OPEN", "Status: Open"),
        page.locator("#chosen button").allTextContents().stream().sorted().toList());
    page.locator("#chosen button:has-text('Department')").click();
    assertEquals("304 of 455 tickets", hits(page));
    page.locator("#clear").click();
    assertEquals(ManyTickets.COUNT, shown(page));
    assertEquals("455 of 455 tickets", hits(page));
    assertFalse(page.url().contains("#"), page.url());
  }

  @Test
  void findsTicketsWithNotes() {
    Page page = open("index.html");
    page.locator("input[name=has][value=notes]").click();
    assertEquals(List.of("T7"), page.locator(SHOWN).allTextContents());
    assertTrue(page.url().endsWith("#has=notes"), page.url());
  }

  @Test
  void proposesTheClientsOfTheRows() {
    Page page = open("index.html");
    page.locator("#client").click();
    assertEquals(42, page.locator("#clients option").count());
    page.locator("#client").fill("Client 1001");
    assertEquals(List.of("T1"), page.locator(SHOWN).allTextContents());
    assertTrue(page.url().endsWith("#client=Client+1001"), page.url());
  }

  @Test
  void opensInTheStateOfALink() {
    Page page = open("index.html#q=subject%2042&status=Closed&year=2024&sort=number.asc&x=%zz");
    assertEquals(
        List.of("T42", "T342", "T420", "T423", "T426", "T429"),
        page.locator(SHOWN).allTextContents());
    assertEquals("subject 42", page.locator("#q").inputValue());
    assertTrue(page.locator("input[value=Closed]").isChecked());
    assertEquals("Number", page.locator("[aria-sort=ascending]").textContent());
  }

  @Test
  void goesBackChoiceByChoiceButNotLetterByLetter() {
    Page page = open("index.html");
    page.locator("#q").pressSequentially("t4");
    choose(page, "Priority", "High");
    page.locator("[data-key=subject] button").click();
    assertTrue(page.url().endsWith("#q=t4&priority=High&sort=subject.asc"), page.url());
    page.goBack();
    assertTrue(page.url().endsWith("#q=t4&priority=High"), page.url());
    assertEquals("Opened", page.locator("[aria-sort=descending]").textContent());
    page.goBack();
    assertTrue(page.url().endsWith("#q=t4"), page.url());
    assertFalse(page.locator("input[value=High]").isChecked());
    assertEquals("t4", page.locator("#q").inputValue());
    page.goForward();
    assertTrue(page.locator("input[value=High]").isChecked());
  }

  @Test
  void sortsEitherWayWithTheUndatedLast() {
    Page page = open("index.html");
    String first = "#table tbody tr:first-child .no";
    String last = "#table tbody tr:last-child .day >> nth=0";
    page.locator("[data-key=opened] button").click();
    assertEquals("T420", page.locator(first).textContent());
    assertEquals("not recorded", page.locator(last).textContent());
    page.locator("[data-key=opened] button").click();
    assertEquals("not recorded", page.locator(last).textContent());
    assertFalse(page.url().contains("#"), "the usual order is no state: " + page.url());
    page.locator("[data-key=notes] button").click();
    assertEquals("T7", page.locator(first).textContent());
  }

  @Test
  void keepsItsStateOnTheWayToAHeading() {
    Page page = open("index.html#q=subject+42&sort=number.asc");
    page.evaluate("location.hash = 'browse'");
    assertEquals(15, shown(page));
    assertEquals("Number", page.locator("[aria-sort=ascending]").textContent());
    page.goBack();
    assertEquals(15, shown(page));
  }

  /** No mouse: to the box, a choice, a header, a result, and into the ticket. */
  @Test
  void needsNoMouse() {
    Page page = open("index.html");
    page.keyboard().press("/");
    page.keyboard().type("subject 44");
    assertEquals("14 of 455 tickets", hits(page));
    tabTo(page, "el.matches('summary') && el.textContent === 'Priority'");
    page.keyboard().press("Enter");
    tabTo(page, "el.matches('input[value=High]')");
    page.keyboard().press("Space");
    assertEquals("2 of 455 tickets", hits(page));
    page.keyboard().press("Escape");
    assertEquals("Priority", page.evaluate("document.activeElement.textContent"));
    tabTo(page, "el.matches('[data-key=number] button')");
    page.keyboard().press("Enter");
    assertEquals(List.of("T440", "T445"), page.locator(SHOWN).allTextContents());
    tabTo(page, "el.matches('tbody a')");
    page.keyboard().press("Enter");
    page.waitForURL("**/440-T440.html");
    page.goBack();
    assertEquals(List.of("T440", "T445"), page.locator(SHOWN).allTextContents());
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
          List.of("index.html", "lists/month/2024-11.html", "lists/clients.html")) {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, 800), address);
        assertEquals(
            width, page.evaluate("document.documentElement.scrollWidth"), address + " " + width);
        page.context().close();
      }
    }
  }
}
