package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
  private static final Set<String> NUMBERS =
      Set.of(
          "KXB-482913", "104552", "00417", "2024-0001", "CON.1", "A&B-1", "2024/X7", "B7", "HELP");
  private static final String HREF = "../../tickets/2024-11/7311-x.html";

  private static Optional<String> page(String number) {
    return NUMBERS.contains(number.toUpperCase(Locale.ROOT)) ? Optional.of(HREF) : Optional.empty();
  }

  private static SafeHtml render(String stored) {
    return English.renderer(TextFormat.AUTO).render(stored).html();
  }

  /** The texts of the links. */
  private static List<String> linked(String stored) {
    SafeHtml html = Mentions.link(render(stored), MentionsTest::page);
    List<Element> links = Jsoup.parseBodyFragment(html.toString()).select("a.ticket");
    links.forEach(link -> assertEquals(HREF, link.attr("href")));
    return links.stream().map(Element::wholeText).toList();
  }

  /** Links whatever could be a number, and takes the links away again. */
  static String checkText(SafeHtml message) {
    String linked = Mentions.link(message, number -> Optional.of(HREF)).toString();
    String start = "<a class=\"ticket\" href=\"" + HREF + "\">";
    assertEquals(message.toString(), linked.replaceAll(start + "([^<]++)</a>", "$1"));
    return linked;
  }

  /** As {@link #checkText}, and that a browser reads it so, which takes time and memory. */
  static void check(SafeHtml message) {
    String linked = checkText(message);
    String misplaced = "is(a, code, pre, summary, .host, .placeholder) a.ticket";
    assertEquals(0, Jsoup.parseBodyFragment(linked).select(":" + misplaced).size(), linked);
    List<String> others =
        Reading.byJsoup(linked).stream().filter(e -> !e.startsWith("a{class=ticket,")).toList();
    assertEquals(Reading.byJsoup(message.toString()), others, "no element moves");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See KXB-482913.",
        "KXB-482913",
        "(KXB-482913), please",
        "It is #KXB-482913!",
        "Re: [#KXB-482913] again",
        "Ticket:KXB-482913",
        "- KXB-482913\n- another",
        "**KXB-482913**",
        "see “KXB-482913”",
        "<p>See <b>KXB-482913</b></p>",
        "> KXB-482913 was quoted"
      })
  void linksANumberWithLettersAsAWholeWord(String message) {
    assertEquals(List.of("KXB-482913"), linked(message));
  }

  @Test
  void ignoresTheCase() {
    assertEquals(List.of("kxb-482913", "Con.1"), linked("see kxb-482913 and Con.1"));
  }

  @Test
  void readsNumbersWithAnAmpersandOrASlash() {
    assertEquals(List.of("A&B-1"), linked("see A&amp;B-1"));
    assertEquals(List.of("2024/X7"), linked("see 2024/X7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XKXB-482913",
        "KXB-4829134",
        "KXB-482913-2",
        "KXB-482913.pdf",
        "log/KXB-482913",
        "éKXB-482913",
        "KXB - 482913",
        "KXB 482913",
        "B7",
        "help",
        "the ticket HELP"
      })
  void linksNothingThatIsOnlyLikeANumber(String message) {
    assertEquals(List.of(), linked(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#104552",
        "(#104552)",
        "[#104552] Re: hello",
        "ticket 104552",
        "Ticket #104552",
        "tickets 104552",
        "TICKET ID 104552",
        "[Ticket ID: 104552]",
        "Ticket-ID: #104552",
        "ticket no. 104552",
        "ticket No 104552",
        "Ticket Number: 104552",
        "Ticketnummer 104552",
        "Support-Ticket-Nr.: 104552",
        "Supportticket 104552",
        "el ticket n.º 104552",
        "número de ticket: 104552",
        "le ticket n° 104552",
        "ticket numéro 104552",
        "o chamado nº 104552",
        "ticket&nbsp;104552",
        "**Ticket ID:** 104552",
        "<table><tr><th>Ticket</th><td>104552</td></tr></table>",
        "my order, see #104552",
        "a ticket\n104552"
      })
  void linksDigitsBehindAMark(String message) {
    assertEquals(List.of("104552"), linked(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "104552",
        "it costs 104552 EUR",
        "call 104552",
        "€ 104552",
        "# 104552",
        "the ticket costs 104552",
        "ticket. 104552",
        "ticket #1045521",
        "ticket 104552.50",
        "C#104552",
        "C1#104552",
        "4#104552",
        "/page#104552",
        "Invoice #104552",
        "invoices: #104552",
        "Order Number: #104552",
        "Rechnung Nr. #104552",
        "see issue #104552",
        "Incident: #104552",
        "color: #104552;",
        "in 2024-0001",
        "00417 and more"
      })
  void leavesOtherDigitsAlone(String message) {
    assertEquals(List.of(), linked(message));
  }

  @Test
  void takesDigitsWithSignsForANumberOnlyBehindAMark() {
    assertEquals(List.of("2024-0001"), linked("2024-0001, that is ticket 2024-0001"));
    assertEquals(List.of("00417"), linked("00417 is ticket 00417, and 417 is ticket 417"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.example/?tid=KXB-482913",
        "[KXB-482913](https://x.example/)",
        "[the *ticket KXB-482913*](https://x.example/)",
        "<p><code>KXB-482913</code></p>",
        "```\nKXB-482913\n```",
        "<pre><pre>x</pre>KXB-482913</pre>",
        "<p><img src=\"http://x.example/1.png\" alt=\"see KXB-482913 now\"></p>",
        "<p><a href=\"http://KXB-482913/\">here</a></p>",
        "<div><p>x</p><!-- KXB-482913 --></div>",
        "<a href=\"https://x.example/\"><table><tr><td><a href=\"https://y.example/\">1</a>KXB-482913"
      })
  void leavesLinksCodeAndItsOwnWordsAlone(String message) {
    assertTrue(render(message).toString().contains("KXB-482913"), "the number is there");
    assertEquals(List.of(), linked(message));
    check(render(message));
  }

  @Test
  void linksAgainBehindWhatItLeavesAlone() {
    assertEquals(
        List.of("KXB-482913", "CON.1"),
        linked("<p><code>KXB-482913</code> KXB-482913 https://x.example/KXB-482913 CON.1</p>"));
  }

  @Test
  void linksInFoldedHistory() {
    String mail = "Yes.\n\nOn 1 May 2024, Ana wrote:\n> one\n> two\n> three\n> KXB-482913\n> five";

    assertEquals(List.of("KXB-482913"), linked(mail));
  }

  @Test
  void addsNothingButTheLink() {
    assertEquals(
        "<p class=\"plain\" dir=\"auto\">A&amp;B &lt; [#<a class=\"ticket\" href=\""
            + HREF
            + "\">KXB-482913</a>] &gt; A&amp;B</p>",
        Mentions.link(render("A&B < [#KXB-482913] > A&B"), MentionsTest::page).toString());
  }

  @Test
  void losesNoWord() {
    String stored = "#104552: **KXB-482913** and R&amp;D, `KXB-482913`, A&amp;B-1 for 5 €";

    assertEquals(
        List.of(), LostWords.of(stored, Mentions.link(render(stored), MentionsTest::page)));
    check(render(stored));
  }

  @Test
  void neverTakesAnEntityForANumber() {
    SafeHtml message = render("a\u00a0b &amp;amp; &lt; ticket &amp;");

    assertTrue(message.toString().contains("&#xa0;"), message.toString());
    assertSame(message, Mentions.link(message, number -> Optional.of(HREF)));
  }

  @Test
  void handsOutAMessageWithoutMentionsAsItIs() {
    SafeHtml message = render("On 12 May 2024 it was **KXB-1**, ticket 5 or #123456.");

    assertSame(message, Mentions.link(message, MentionsTest::page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "javascript:alert(1)",
        "//evil.example/",
        "/etc/passwd",
        "../../x\" onclick=\"alert(1)",
        "../../tickets/../../x.html",
        "..",
        ""
      })
  void refusesAnAddressOutsideOfTheArchive(String href) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Mentions.link(render("KXB-482913"), number -> Optional.of(href)));

    assertEquals("not the address of a page in the archive: " + href, refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#1",
        "#104552 ",
        "#104552",
        "a1",
        "a-1",
        "1-",
        "1&amp;",
        "a&amp;",
        "é",
        "&#xa0;1",
        "&amp;",
        "ticket ",
        "ticket # : ",
        "ticket no 104552 ",
        "invoice #104552 ",
        "<b>1</b>",
        "<b>ticket</b> 104552 ",
        "<span>#104552 ",
        "`1` "
      })
  void takesTimeByTheLengthOfHostileText(String part) {
    SafeHtml message = new SafeHtml(part.repeat(1_000_000 / part.length()));

    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Mentions.link(message, number -> Optional.of(HREF)));
  }
}
