package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewticket.php?c=aB3dE5fG&tid=OTHER-1",
        "viewticket.php/?tid=9&c=aB3dE5fG",
        "VIEWTICKET.PHP?TID=9&C=aB3dE5fG",
        "ViewTicket.php?tid=9&c=aB3dE5fG",
        "viewticket.php?tid=OTHER-1&\nc=aB3dE5fG",
        "viewticket.php?tid=OTHER-1&amp;<br>c=aB3dE5fG",
        "https://x.example/?url=https%3A%2F%2Fh%2Fviewticket.php%3Ftid%3D9%26c%3DaB3dE5fG&data=05"
      })
  void takesKeysOutOfLinksInAllTheirShapes(String link) {
    assertEquals(link.replace("aB3dE5fG", "access-key-withheld"), Withheld.inLinks(link));
  }

  /** Colours would cut it into pieces that no search finds. */
  @ParameterizedTest
  @ValueSource(strings = {"```bash\ncurl %s\n```", "```php\n$u = %s;\n```", "x=%s", "[a](%s)"})
  void takesKeysOutBeforeTheyAreColoured(String message) {
    for (String own : List.of(LINK + Samples.KEY, Samples.KEY, LINK + "55zz66yy")) {
      Ticket ticket = Samples.small("x", message.formatted(own));
      RenderedPage page = Samples.pages().ticketPage(Samples.input(ticket, List.of()));
      String text = Jsoup.parse(page.html()).text();
      assertFalse(text.contains(Samples.KEY) || text.contains("55zz66yy"), text);
      assertFalse(text.contains("withheld-key"), text);
      assertEquals(List.of(), page.lost());
    }
  }

  /** Letters that fold to others, and keys that overlap with what stands before them. */
  @Test
  void takesTheOwnKeyOutInAnyCase() {
    String sign = "access-key-withheld";
    String text = "k1K1k1ſs, \u212a1k1SS K1K1\u212a1sS; k1k1s k1k1k1ss";
    AccessKey key = new AccessKey("k1K1sS");
    assertEquals(
        "k1" + sign + ", " + sign + " K1" + sign + "; k1k1s k1" + sign, Withheld.in(text, key));
    assertEquals("é" + sign + "ü", Withheld.in("éäÖxyÉ1ü", new AccessKey("ÄÖXYé1")));
  }

  @Test
  void findsTheOwnKeyWhereverItBegins() {
    AccessKey key = new AccessKey("aab1aaac");
    for (int length = 0; length < 40; length++) {
      String before = "baab1aa漢".repeat(5).substring(0, length);
      assertEquals(before + "access-key-withheld", Withheld.in(before + "AAB1aaac", key), before);
    }
  }

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "viewticket.php? and c=12, x.php?c=abc";
    assertEquals(text, Withheld.in(text, new AccessKey("")));
    assertEquals("a cab", Withheld.in("a cab", new AccessKey("a")));
  }
}
