package io.github.ticketfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.ticketfolio.ticket.TicketSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of 10 000 tickets, from a disk. */
class SearchInBrowserTest {
  /** Only against a hang: how long it takes is printed. */
  private static final int PATIENCE_MILLIS = 20_000;

  @TempDir private static Path folder;
  private static @Nullable Chromium chromium;
  private static @Nullable TenThousand archive;

  @BeforeAll
  static void write() throws IOException {
    chromium = Chromium.start();
    archive = TenThousand.write(folder);
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      assertEquals(List.of(), chromium.visits());
      chromium.close();
    }
  }

  private static Page open(String state) {
    return open("index.html", state);
  }

  private static Page open(String file, String state) {
    Page page =
        Objects.requireNonNull(chromium)
            .page(new Browser.NewContextOptions().setViewportSize(1280, 900));
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate(folder.resolve(file).toUri() + state);
    return page;
  }

  private static void assertHits(String text, Page page) {
    assertThat(page.locator("#hits")).hasText(text);
  }

  private static List<String> hrefs(Page page) {
    List<String> hrefs = new ArrayList<>();
    page.locator("#found h3 a").all().forEach(a -> hrefs.add(a.getAttribute("href")));
    return hrefs;
  }

  @Test
  void ranksTheSubjectFirstAndLeadsToTheEntry() {
    Page page = open("#q=Quokka");
    assertHits("3 of 10 000 tickets", page);
    assertEquals(
        List.of(
            "tickets/2024-01/50.html#r-0",
            "tickets/2024-01/70.html#r-703",
            "tickets/2024-01/60.html#r-603"),
        hrefs(page));
    assertEquals(List.of("quokka"), page.locator("#found h3 mark").allTextContents());
    assertEquals(
        List.of("quokka", "quokka", "quokka", "quokkas", "quokka"),
        page.locator("#found .piece mark").allTextContents());
  }

  @Test
  void completesTheLastWordOnly() {
    assertHits("3 of 10 000 tickets", open("#q=quok"));
    Page page = open("#q=quok+one");
    assertHits("0 of 10 000 tickets No ticket has all of these words.", page);
    assertHits("1 of 10 000 tickets", open("#q=quokka+one+he"));
  }

  @Test
  void wantsAllWords() {
    assertHits("1 of 10 000 tickets", open("#q=quokkas+quokka"));
    assertHits("0 of 10 000 tickets No ticket has all of these words.", open("#q=quokka+Lodz"));
  }

  @Test
  void foldsAccentsAndKeepsThemInWhatItShows() {
    Page page = open("#q=LODZ+NAIVE+uberrasch");
    assertHits("1 of 10 000 tickets", page);
    assertEquals(
        List.of("na\u00efve", "\u00dcberraschung", "\u0141\u00f3d\u017a"),
        page.locator("#found mark").allTextContents());
    assertTrue(page.locator("#found q").textContent().contains("<b>203.0.113.7</b>"));
  }

  @Test
  void findsNumbersAndAddresses() {
    assertHits("1 of 10 000 tickets", open("#q=kxb-482913"));
    assertHits("1 of 10 000 tickets", open("#q=482913"));
    assertHits("1 of 10 000 tickets", open("#q=KXB"));
    Page page = open("#q=203.0.113.7");
    assertHits("1 of 10 000 tickets", page);
    assertEquals(List.of("203.0.113.7"), page.locator("#found mark").allTextContents());
    assertHits("0 of 10 000 tickets No ticket has all of these words.", open("#q=113.7.203.0"));
    Page mail = open("#q=client7@mail.example");
    assertThat(mail.locator("#found bdi").first()).hasText("Client 7");
  }

  @Test
  void findsChineseAndJapaneseWithinSentences() {
    for (String words : List.of("\u6771\u4eac", "\u5929\u6c17", "\u90fd", "\u4eac\u90fd\u306e")) {
      Page page = open("#q=" + words);
      assertHits("1 of 10 000 tickets", page);
      assertEquals(List.of(words), page.locator("#found mark").allTextContents());
    }
  }

  private static List<TicketSummary> tickets() {
    return Objects.requireNonNull(archive).tickets();
  }

  @Test
  void filtersWhatWasFound() {
    TicketSummary ticket = tickets().get(60);
    String state = "#q=quokka&status=" + ticket.topic().status();
    long both =
        List.of(50, 60, 70).stream()
            .filter(i -> tickets().get(i).topic().status().equals(ticket.topic().status()))
            .count();
    assertHits(both + " of 10 000 tickets", open(state));
    assertHits(
        "1 of 10 000 tickets",
        open(state + "&client=" + ticket.topic().requestor().replace(' ', '+')));
    assertHits("3 of 10 000 tickets", open("#q=quokka&year=2015"));
    assertHits(
        "0 of 10 000 tickets No ticket has all of these words.", open("#q=quokka&year=2016"));
  }

  @Test
  void filtersAllTickets() {
    long expected =
        tickets().stream()
            .filter(ticket -> ticket.topic().department().name().equals("\u00c4rzte"))
            .filter(ticket -> ticket.counts().notes() > 0 && ticket.counts().attachments() > 0)
            .count();
    Page page = open("#department=%C3%84rzte&has=attachments&has=notes");
    assertHits(("" + expected).replaceAll("(\\d)(\\d{3})$", "$1 $2") + " of 10 000 tickets", page);
    assertThat(page.locator("#table tbody tr")).hasCount(200);
  }

  private static <K extends Comparable<? super K>> Comparator<TicketSummary> by(
      Function<TicketSummary, K> key, boolean ascending) {
    Comparator<TicketSummary> order = comparing(key);
    return (ascending ? order : order.reversed()).thenComparing(TicketSummary::id, reverseOrder());
  }

  /** All others begin with T, which is behind K. */
  private static int number(TicketSummary ticket) {
    return ticket.id() == 777 ? -1 : Integer.parseInt(ticket.link().number().substring(1));
  }

  private static Comparator<TicketSummary> by(String column, boolean up) {
    return switch (column) {
      case "number" -> by(SearchInBrowserTest::number, up);
      case "subject" -> by(t -> t.link().subject().toLowerCase(Locale.ROOT), up);
      case "client" -> by(t -> Integer.parseInt(t.topic().requestor().substring(7)), up);
      case "department" ->
          comparing((TicketSummary t) -> t.topic().department().name().isEmpty())
              .thenComparing(by(t -> t.topic().department().name().replace('\u00c4', 'A'), up));
      case "status" -> by(t -> t.topic().status(), up);
      case "opened" -> dated(t -> t.times().opened(), up);
      case "last" -> dated(t -> t.times().lastReply(), up);
      case "replies" -> by(t -> t.counts().replies(), up);
      case "notes" -> by(t -> t.counts().notes(), up);
      default -> by(t -> t.counts().attachments(), up);
    };
  }

  private static Comparator<TicketSummary> dated(
      Function<TicketSummary, @Nullable LocalDateTime> time, boolean up) {
    LocalDateTime none = up ? LocalDateTime.MAX : LocalDateTime.MIN;
    return by(t -> Objects.requireNonNullElse(time.apply(t), none), up);
  }

  @Test
  void sortsAllTicketsByEveryColumn() {
    Page page = open("#sort=status.asc");
    assertThat(page.locator("[aria-sort]")).hasText("Status");
    for (String column :
        List.of(
            "number",
            "subject",
            "client",
            "department",
            "status",
            "opened",
            "last",
            "replies",
            "notes",
            "attachments")) {
      for (String way : List.of("asc", "desc")) {
        List<String> expected =
            tickets().stream()
                .sorted(by(column, way.equals("asc")))
                .limit(150)
                .map(t -> t.link().href())
                .toList();
        page.evaluate("location.hash = 'sort=" + column + "." + way + "'");
        assertThat(page.locator("[data-key=" + column + "]"))
            .hasAttribute("aria-sort", way.equals("asc") ? "ascending" : "descending");
        assertEquals(
            expected,
            page.locator("#table tbody th a")
                .evaluateAll("all => all.slice(0, 150).map(a => a.getAttribute('href'))"),
            column + " " + way);
      }
    }
  }

  @Test
  void turnsToTheLastOfAllTickets() {
    Page page = open("#page=50");
    assertThat(page.locator("#place")).hasText("Page 50 of 50");
    assertThat(page.locator("#table tbody tr:last-child a"))
        .hasAttribute("href", "tickets/2024-01/0.html");
    assertThat(page.locator("#table tbody tr:last-child .day").first()).hasText("not recorded");
  }

  @Test
  void showsMoreWhenAsked() {
    Page page = open("#q=client&year=2016");
    assertThat(page.locator("#found li")).hasCount(20);
    page.locator("#more").click();
    assertThat(page.locator("#found li")).hasCount(40);
    assertThat(page.locator("#found li:nth-child(21) a")).isFocused();
  }

  @Test
  void goesBackToWhatWasFound() {
    Page page = open("");
    page.locator("#q").fill("quokka");
    assertHits("3 of 10 000 tickets", page);
    page.locator("input[name=has][value=notes]").click();
    assertTrue(page.url().endsWith("#q=quokka&has=notes"), page.url());
    page.goBack();
    assertHits("3 of 10 000 tickets", page);
    assertThat(page.locator("#found li")).hasCount(3);
    page.locator("#clear").click();
    assertThat(page.locator("#table tbody tr")).hasCount(200);
    assertThat(page.locator("#found")).isHidden();
  }

  @Test
  void keepsEveryFileSmall() throws IOException {
    TenThousand written = Objects.requireNonNull(archive);
    System.out.println(written.sizes());
    assertTrue(written.largest() < 2 << 20, written.sizes());
    assertTrue(Files.size(folder.resolve("index.html")) < 1 << 20);
  }

  @Test
  void tellsHowLongItTakes() {
    Page page = open("");
    Map<String, Long> times = new TreeMap<>();
    times.put(
        "0 interactive",
        ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].domInteractive"))
            .longValue());
    int n = 0;
    for (String query : List.of("quokka", "karo", "ka ro mi", "dorven")) {
      times.put(++n + " " + query, millis(page, query));
    }
    System.out.println(times + " ms");
  }

  /** From the last letter to the results, with the pause that waits for another letter. */
  private static long millis(Page page, String query) {
    return ((Number)
            page.evaluate(
                """
                query => new Promise(done => {
                  const box = document.getElementById('q');
                  const start = performance.now();
                  const observer = new MutationObserver(() => {
                    observer.disconnect();
                    done(Math.round(performance.now() - start));
                  });
                  observer.observe(document.getElementById('found'), {childList: true});
                  box.value = query;
                  box.dispatchEvent(new Event('input'));
                })""",
                query))
        .longValue();
  }

  @Test
  void runsNoScriptButItsOwn() throws IOException {
    String page = Files.readString(folder.resolve("index.html"));
    Files.writeString(folder.resolve("strange.js"), "document.title = 'strange'");
    String strange =
        "<script src=\"strange.js\"></script><script>document.title = 'strange'</script>"
            + "<img src=x onerror=\"document.title = 'strange'\">"
            + "<script src=\"search/about.js\"></script></body>";
    Files.writeString(folder.resolve("strange.html"), page.replace("</body>", strange));
    Page opened = open("strange.html", "#q=quokka");
    assertHits("3 of 10 000 tickets", opened);
    assertFalse(opened.title().contains("strange"), opened.title());
  }

  @Test
  void worksInFirefox(@TempDir Path profile) throws IOException, InterruptedException {
    try (Firefox firefox = Firefox.start(profile)) {
      String state = "#q=uberraschung";
      firefox.open(folder.resolve("index.html").toUri() + state);
      String hits = "";
      for (int tries = 0; tries < 200 && !hits.startsWith("1 of"); tries++) {
        Thread.sleep(100);
        hits = firefox.text("return document.getElementById('hits').textContent");
      }
      assertEquals("1 of 10\u00a0000 tickets", hits);
      assertEquals(
          "\u00dcberraschung",
          firefox.text("return document.querySelector('#found mark').textContent"));
    }
  }
}
