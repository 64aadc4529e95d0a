package io.github.ticketfolio.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.ticketfolio.page.Edition;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.PageOptions;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Theme;
import io.github.ticketfolio.page.TimeRule;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Measures the search of an archive in Chromium, from the disk, and how large its data is: {@code
 * SearchSpeed ARCHIVE STORE}.
 */
final class SearchSpeed {
  private static final List<String> QUERIES =
      List.of("invoice", "mail server", "the of to and is in", "dns recor", "backup restore fail");
  private static final List<String> COLUMNS = List.of("subject.asc", "client.desc", "replies.desc");
  private static final double MEBIBYTE = 1 << 20;

  private final Path archive;
  private final Path store;

  private SearchSpeed(Path archive, Path store) {
    this.archive = archive;
    this.store = store;
  }

  public static void main(String[] args) throws IOException, WhmcsException {
    SearchSpeed speed = new SearchSpeed(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]));
    speed.sizes();
    speed.times();
  }

  private void sizes() throws IOException, WhmcsException {
    long all = 0;
    long largest = 0;
    try (var files = Files.list(archive.resolve("search"))) {
      for (Path file : files.toList()) {
        all += Files.size(file);
        largest = Math.max(largest, Files.size(file));
      }
    }
    print("search data: %.1f MiB, largest file %.2f MiB", all / MEBIBYTE, largest / MEBIBYTE);
    long text = text();
    print("that is %.2f %% of the text of %.1f MiB", 100.0 * all / text, text / MEBIBYTE);
    long index = Files.size(archive.resolve("index.html"));
    print("index.html: %.2f MiB", index / MEBIBYTE);
  }

  /** All that the search finds a ticket by. */
  private long text() throws IOException, WhmcsException {
    Edition edition = new Edition(Audience.INTERNAL, Edition.ENGLISH, Theme.builtIn());
    TimeRule times = new TimeRule(ZoneId.of("UTC"), TimeRule.Origin.GIVEN);
    Pages pages =
        new Pages(new PageOptions(ReplyOrder.ASC, TextFormat.AUTO, times, "", edition), Names.NONE);
    AnswerReader reader = new AnswerReader();
    long bytes = 0;
    try (Store tickets = Store.read(store)) {
      for (TicketKey key : tickets.keys()) {
        byte[] answer = tickets.answer(key.ticketId()).orElseThrow().body();
        Ticket ticket = reader.readTicket(answer).value();
        bytes += bytes(pages.searchDocument(ticket, Names.NONE.summary(ticket, "tickets/x.html")));
      }
    }
    return bytes;
  }

  private static long bytes(SearchDocument document) {
    long bytes =
        bytes(document.row().name().number())
            + bytes(document.row().name().subject())
            + bytes(document.row().topic().client());
    for (String more : document.more()) {
      bytes += bytes(more);
    }
    for (SearchDocument.Passage passage : document.passages()) {
      bytes += bytes(passage.author()) + bytes(passage.text());
    }
    return bytes;
  }

  private static long bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  private void times() throws IOException {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(1280, 900));
      page.navigate(archive.resolve("index.html").toUri().toString());
      print(
          "interactive after %d ms",
          number(page, "performance.getEntriesByType('navigation')[0].domInteractive"));
      for (String query : QUERIES) {
        print(
            "%s: %d ms",
            query,
            change(
                page,
                "found",
                "{const q = document.getElementById('q'); q.value = '"
                    + query
                    + "'; q.dispatchEvent(new Event('input'));}"));
      }
      for (String column : COLUMNS) {
        print(
            "sorted by %s: %d ms",
            column, change(page, "table", "location.hash = '#sort=" + column + "'"));
      }
    }
  }

  private static long number(Page page, String script) {
    return ((Number) page.evaluate(script)).longValue();
  }

  /** From the last letter to the results, with the pause that waits for another letter. */
  private static long change(Page page, String id, String action) {
    return number(
        page,
        """
        () => new Promise(done => {
          const start = performance.now();
          const observer = new MutationObserver(() => {
            observer.disconnect();
            done(Math.round(performance.now() - start));
          });
          observer.observe(document.getElementById('%s'), {childList: true, subtree: true});
          %s
        })"""
            .formatted(id, action));
  }

  private static void print(String format, Object... values) {
    System.out.println("- " + String.format(Locale.ROOT, format, values));
  }
}
