package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithheldTest {
  private static final String LINK = "https://billing.example.com/viewticket.php?tid=9&amp;c=";

  @Test
  void takesTheTicketsOwnKeyOutWhereverItStands() {
    Ticket ticket = Samples.small("x", "my key is " + Samples.KEY + ", see " + LINK + Samples.KEY);
    String page = Samples.pages().ticketPage(Samples.input(ticket, List.of())).html();
    assertFalse(page.contains(Samples.KEY));
    assertTrue(page.contains("my key is access-key-withheld"));
  }

  @Test
  void takesKeysOfOtherTicketsOutOfLinks() {
    assertEquals(
        "<a href=\"" + LINK + "access-key-withheld\">" + LINK + "access-key-withheld</a>",
        Withheld.inLinks("<a href=\"" + LINK + "aB3dE5fG\">" + LINK + "aB3dE5fG</a>"));
  }

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "viewticket.php? and c=12, x.php?c=abc";
    assertEquals(text, Withheld.in(text, new AccessKey("")));
    assertEquals("a cab", Withheld.in("a cab", new AccessKey("a")));
  }
}
