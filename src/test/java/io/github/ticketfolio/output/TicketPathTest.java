package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TicketPathTest {
  private static final LocalDateTime OPENED = LocalDateTime.of(2024, 11, 5, 14, 22, 9);

  @Test
  void liesInTheMonthTheTicketWasOpened() {
    TicketPath path = TicketPath.of(7311, "KXB-482913", OPENED);
    assertEquals("tickets/2024-11/7311-KXB-482913.html", path.page());
    assertEquals(
        "tickets/2024-11/7311-KXB-482913/03-1-statement-nov.pdf",
        path.attachment(3, 1, "statement-nov.pdf"));
  }

  @Test
  void liesAmongTheUndatedWithoutADate() {
    assertEquals("tickets/undated/9-00417.html", TicketPath.of(9, "00417", null).page());
  }

  @Test
  void namesATicketWhoseNumberHoldsNothingSafe() {
    assertEquals("tickets/undated/9-ticket.html", TicketPath.of(9, "請求", null).page());
  }

  @Test
  void keepsEveryPartWithin100Characters() {
    TicketPath path = TicketPath.of(Long.MAX_VALUE, "n".repeat(400), OPENED);
    String page = path.page().substring(path.page().lastIndexOf('/') + 1);
    String file = path.attachment(12345, 9, "f".repeat(400) + ".txt");
    assertEquals(100, page.length());
    assertTrue(page.endsWith(".html"));
    assertEquals(100, file.substring(file.lastIndexOf('/') + 1).length());
    assertTrue(file.endsWith(".txt"));
  }
}
