package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WHMCS tells local times without a zone: how they are read, and that the pages say so. */
class TimeZoneRunTest {
  @TempDir private Path folder;
  private TinyWhmcs whmcs;

  @BeforeEach
  void start() throws Exception {
    whmcs = new TinyWhmcs().has(1, "one", "2024-01-01 10:00:00");
  }

  @AfterEach
  void stop() {
    whmcs.close();
  }

  private Document page(Object... more) throws Exception {
    Object[] fixed = {
      "archive",
      "--id",
      1,
      "--store",
      folder.resolve("tickets.db"),
      "--output",
      folder.resolve("archive")
    };
    Program program =
        new Program()
            .with("TICKETFOLIO_URL", whmcs.url())
            .with("TICKETFOLIO_IDENTIFIER", "i")
            .with("TICKETFOLIO_SECRET", "s");
    Program.Result result = program.run(Stream.of(fixed, more).flatMap(Stream::of).toArray());
    assertEquals(0, result.code(), result.err());
    Path page = folder.resolve("archive/tickets/2024-01/1-T1.html");
    return Jsoup.parse(Files.readString(page));
  }

  private void tellItsTime(int minutesAheadOfUtc) {
    String local =
        LocalDateTime.now(ZoneOffset.UTC)
            .plusMinutes(minutesAheadOfUtc)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    whmcs.refuses("GetAdminDetails", "{\"result\":\"success\",\"requesttime\":\"" + local + "\"}");
  }

  private static void assertRule(Document page, String part) {
    String rule = page.select("footer dt:containsOwn(Times) + dd").text();
    assertTrue(rule.contains(part), rule);
  }

  @Test
  void isTheOneThatWasGiven() throws Exception {
    tellItsTime(345);
    Document page = page("--time-zone", "Europe/Berlin");
    assertEquals("1 Jan 2024, 10:00 +01:00", page.select("article time").text());
    assertRule(page, "Times are read as Europe/Berlin and shown");
  }

  @Test
  void isElseTheOffsetOfTheServersClock() throws Exception {
    tellItsTime(345);
    Document page = page();
    assertEquals("1 Jan 2024, 10:00 +05:45", page.select("article time").text());
    assertEquals("2024-01-01T04:15:00Z", page.select("article time").attr("datetime"));
    assertRule(page, "read as UTC+05:45, the server’s offset on the day of the export");
  }

  @Test
  void isUtcWhereNobodyTellsAndThePageSaysThatItIsAGuess() throws Exception {
    Document page = page();
    assertEquals("1 Jan 2024, 10:00 +00:00", page.select("article time").text());
    assertRule(page, "read as UTC, which is a guess: they may be hours off");
  }
}
