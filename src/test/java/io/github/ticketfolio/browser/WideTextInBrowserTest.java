package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.ticketfolio.cli.JsonArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words of 200 letters in every field, a wide table and a long line of code: the page stays as wide
 * as the screen, and what is wider scrolls by itself.
 */
class WideTextInBrowserTest {
  private static final String WORD = "W".repeat(200);
  private static final String TABLE =
      "| "
          + "columnwithlongname | ".repeat(9)
          + "\\n|"
          + " --- |".repeat(9)
          + "\\n| "
          + "value | ".repeat(9);
  private static final String CODE = "```\\n" + "one long line of code ".repeat(20) + "\\n```";
  private static final String TICKET =
      """
      {"result":"success","ticketid":9,"tid":"KXB-9","subject":"WORD","deptid":3,"deptname":"WORD",
      "status":"WORD","priority":"WORD","userid":7,"name":"WORD","email":"WORD@x.example",
      "admin":"WORD","cc":"WORD@x.example","service":"WORD","date":"2024-01-01 10:00:00",
      "lastreply":"2024-12-31 10:00:00","replies":{"reply":[{"replyid":0,
      "date":"2024-01-01 10:00:00","name":"WORD","attachments_removed":true,
      "attachments":[{"filename":"WORD.txt","index":0}],"message":"MESSAGE"}]},
      "notes":[{"noteid":1,"date":"2024-01-01 10:00:00","admin":"WORD","message":"MESSAGE"}]}""";

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Path archive;

  @BeforeAll
  static void archiveTheTicket() throws IOException {
    chromium = Chromium.start();
    String message = String.join("\\n\\n", WORD, TABLE, CODE, "> " + WORD);
    String answer = TICKET.replace("WORD", WORD).replace("MESSAGE", message);
    archive =
        JsonArchive.of(
            folder, List.of(answer, answer.replace("\"ticketid\":9", "\"ticketid\":10")));
  }

  @AfterAll
  static void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void noPageScrollsSideways() throws IOException {
    List<String> wide = new ArrayList<>();
    for (ReadingMode mode : List.of(ReadingMode.NARROW, ReadingMode.ZOOMED, ReadingMode.LIGHT)) {
      Page page = mode.open(chromium);
      for (Path file : ArchivePages.in(archive)) {
        page.navigate(file.toUri().toString());
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        if (!(boolean) page.evaluate("document.documentElement.scrollWidth === innerWidth")) {
          wide.add(mode + " " + archive.relativize(file));
        }
      }
      page.context().close();
    }
    assertEquals(List.of(), wide);
  }

  @Test
  void whatIsWiderScrollsByKeyboard() {
    Page page = ReadingMode.LIGHT.open(chromium);
    page.navigate(archive.resolve("tickets/2024-01/9-KXB-9.html").toUri().toString());
    for (String wide : List.of(".msg table", ".msg pre")) {
      Locator part = page.locator(wide).first();
      assertEquals(true, part.evaluate("e => e.scrollWidth > e.clientWidth"), wide);
      for (int i = 0; i < 60 && !isFocused(part); i++) {
        page.keyboard().press("Tab");
      }
      assertTrue(isFocused(part), wide);
      page.keyboard().press("ArrowRight");
      page.waitForCondition(() -> (boolean) part.evaluate("e => e.scrollLeft > 0"));
    }
    assertEquals(List.of(), Axe.violations(page));
  }

  private static boolean isFocused(Locator part) {
    return (boolean) part.evaluate("e => e === document.activeElement");
  }
}
