package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageRendererTest {
  private static final String REL = " rel=\"noopener noreferrer nofollow\"";

  private static String html(TextFormat format, String stored) {
    RenderedMessage message = English.renderer(format).render(stored);
    assertEquals("", message.remark());
    return message.html().toString();
  }

  private static String auto(String stored) {
    return html(TextFormat.AUTO, stored);
  }

  static Element page(String stored) {
    return Jsoup.parseBodyFragment(auto(stored)).body();
  }

  @Test
  void keepsPlainTextAsTyped() {
    assertEquals(
        "<p class=\"plain\" dir=\"auto\">Hello,<br>  indented * 2 __init__</p>"
            + "<p class=\"plain\" dir=\"auto\">1 &lt; 2 &amp;&amp; #123</p>",
        auto("Hello,\r\n  indented * 2 __init__\r\n\r\n\r\n1 &lt; 2 &amp;&amp; #123"));
  }

  @Test
  void showsMarkupThatIsOnlyText() {
    assertEquals(
        "<p class=\"plain\" dir=\"auto\">&lt;b&gt;bold?&lt;/b&gt; &lt;img src=x onerror=alert(1)&gt;</p>",
        auto("<b>bold?</b> <img src=x onerror=alert(1)>"));
  }

  @Test
  void showsTheSecondLayerOfADoubleEncoding() {
    assertEquals(
        "<p class=\"plain\" dir=\"auto\">&amp;lt;script&amp;gt;</p>",
        auto("&amp;lt;script&amp;gt;"));
    assertEquals(
        "<p dir=\"auto\">&amp;lt;b&amp;gt; <code>&amp;amp;</code></p>",
        html(TextFormat.MARKDOWN, "&amp;lt;b&amp;gt; `&amp;amp;`"));
  }

  @Test
  void rendersNothingForABlankMessage() {
    assertEquals("", auto(" "));
    assertEquals("", auto(""));
    assertEquals("", html(TextFormat.MARKDOWN, "\n \n"));
  }

  @Test
  void obeysTheFormat() {
    assertEquals("<p class=\"plain\" dir=\"auto\">**a**</p>", html(TextFormat.PLAIN, "**a**"));
    assertEquals("<p dir=\"auto\"><em>a</em></p>", html(TextFormat.MARKDOWN, "*a*"));
    assertEquals("<p class=\"plain\" dir=\"auto\">*a*</p>", auto("*a*"));
    assertEquals(
        "<p class=\"plain\" dir=\"auto\">&lt;p&gt;a&lt;/p&gt;</p>",
        html(TextFormat.PLAIN, "<p>a</p>"));
  }

  @Test
  void keepsHeadingsOutOfTheOutline() {
    assertEquals(
        "<div class=\"h h1\" dir=\"auto\">One</div><div class=\"h h4\" dir=\"auto\">Four</div>",
        html(TextFormat.MARKDOWN, "# One\n#### Four ####"));
    assertEquals(
        "<div class=\"h h2\" dir=\"auto\">Two</div><p dir=\"auto\">x</p>",
        auto("<h2 id=top>Two</h2><p>x</p>"));
  }

  @Test
  void takesNoLineOfSignsForAHeading() {
    assertEquals(
        "<p dir=\"auto\">text</p><hr><p dir=\"auto\">x<br>=====</p>",
        html(TextFormat.MARKDOWN, "text\n-----\n\nx\n====="));
  }

  @Test
  void keepsLinesThatLookLikeReferences() {
    assertEquals(
        "<p dir=\"auto\">[error]: disk full<br>[x][error] [y]</p>",
        html(TextFormat.MARKDOWN, "[error]: disk full\n[x][error] [y]"));
  }

  @Test
  void keepsTypedNumbersOfLists() {
    assertEquals(
        "<ol start=\"3\" dir=\"auto\"><li>c</li><li value=\"7\">g</li></ol>",
        html(TextFormat.MARKDOWN, "3. c\n7. g"));
  }

  @Test
  void namesTheLanguageOfAFence() {
    assertEquals(
        "<div class=\"language\" dir=\"auto\">php</div><pre dir=\"auto\" tabindex=\"0\"><code>a &lt; b\n\n  c</code></pre>",
        auto("```php\na < b\n\n  c\n```"));
  }

  @Test
  void foldsOnlyLongQuotes() {
    Element page = page("> one\n> two\nanswer\n\n> 1\n> 2\n> 3\n> 4\n");
    assertEquals("> one > two", page.select("> blockquote.quote").text());
    assertEquals("Quoted text, 4 lines", page.select("details.quote > summary").text());
    assertEquals("> 1 > 2 > 3 > 4", page.select("details.quote > blockquote").text());
    assertEquals("answer", page.select("> p.plain").text());
  }

  @Test
  void foldsAttributionWithItsQuote() {
    Element page = page("Thanks\nOn 3 May 2024, Ann\n<a@b.example> wrote:\n\n> a\n> b\n");
    assertEquals("Thanks", page.select("> p.plain").text());
    assertEquals(
        "On 3 May 2024, Ann <a@b.example> wrote: > a > b", page.select("details p").text());
  }

  @Test
  void foldsUnmarkedHistoryBelow() {
    Element page = page("Thanks\n\n-----Original Message-----\nFrom: Ann\n\nOld text");
    assertEquals("Thanks", page.select("> p").text());
    assertEquals("Quoted text, 4 lines", page.select("> details > summary").text());
    assertTrue(page.select("> details").text().endsWith("Old text"));
  }

  @Test
  void neverFoldsAWholeMessage() {
    assertEquals(0, page("On 3 May 2024 at 10:12 Ann wrote:\n\nHello").select("details").size());
    assertEquals(0, page("Yes.\nOn Monday Ann wrote:\n\nHello").select("details").size());
  }

  @Test
  void decidesForTheHistoryByItself() {
    String answer = "a_b_c * d * e __f__\n\nOn 3 May 2024 at 10:12 Bob wrote:\n\n**Old** text";
    Element page = page(answer);
    assertEquals("a_b_c * d * e __f__", page.select("> p.plain").text());
    assertEquals("Old", page.select("> details strong").text());
    page = page(answer.replace("**", "").replace("a_b_c", "**new**"));
    assertEquals("new", page.select("> p > strong").text());
    assertEquals(1, page.select("> details p.plain:contains(Old text)").size());
  }

  @Test
  void takesProseForNoHistory() {
    for (String prose :
        List.of(
            "Hi\nOn 3 May I wrote:\nit fails",
            "Hallo\nAm 3. Mai 2024 schrieb ich Ihnen:\nes geht nicht",
            "Hi\nFrom: the start\nit fails\nSubject: none",
            "Hi\nFrom: a@b.example\nDate: 3 May 2024\nSubject: spam",
            "Hi\n-----\nFrom here on\nit fails",
            "-----Original Message-----\nall of it",
            "Le 3 mai 2024 :\nrien")) {
      assertEquals(0, page(prose).select("details").size(), prose);
    }
  }

  @Test
  void keepsAnAnswerBelowAQuoteApart() {
    Element page = page("**Hi**\n> a\n> b\n> c\n> d\nanswer\n- item\n");
    assertEquals("Hi answer", String.join(" ", page.select("> p").eachText()));
    assertEquals("item", page.select("> ul > li").text());
    String decreed = html(TextFormat.MARKDOWN, "> a\nb");
    assertEquals("a b", Jsoup.parse(decreed).select("blockquote").text());
  }

  @Test
  void foldsQuotesOfHtmlMails() {
    String quote = "<blockquote type=cite><p>a</p><p>b</p><p>c<br>d</p></blockquote>";
    assertEquals("a b c d", page("<p>x</p>" + quote).select("details.quote > blockquote").text());
    String indented = quote.replace(" type=cite", "");
    assertEquals(0, page("<p>x</p>" + indented).select("details").size());
  }

  @Test
  void losesNoBackslashThatDidNothing() {
    String typed = "C:\\_a\\*.* \\\\srv\\_x_ s/\\./_/ a\\_b \\$x \\";
    assertEquals(typed + " b", page("**x**\n\n" + typed + "\nb").select("p:eq(1)").text());
    assertEquals("*a* _b_", page("**x**\n\n\\*a\\* \\_b\\_").select("p:eq(1)").text());
    assertEquals("<p dir=\"auto\">a_b $x</p>", html(TextFormat.MARKDOWN, "a\\_b \\$x"));
  }

  @Test
  void emphasisesWordsOnly() {
    Element page =
        page("**x** 2*3*4 __init__ a/**/b/**/c https://a.example/_b_/*c* *d* _e_ **f**.");
    assertEquals(List.of("x", "f"), page.select("strong").eachText());
    assertEquals(List.of("d", "e"), page.select("em").eachText());
    assertEquals("https://a.example/_b_/*c*", page.select("a").text());
    assertEquals(
        "<p dir=\"auto\"><strong>init</strong></p>", html(TextFormat.MARKDOWN, "__init__"));
  }

  @Test
  void keepsTheAlignmentOfColumns() {
    Element page = page("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |");
    assertEquals("b 2", String.join(" ", page.select(".middle").eachText()));
    assertEquals("c 3", String.join(" ", page.select(".end").eachText()));
  }

  @Test
  void putsAsideWhatAMailDoesNotShow() {
    Element page =
        page("<p>a</p><style>p{}</style><!-- b --><![if !mso]>c<![endif]><p>d <!-- open</p>");
    assertEquals("a d <!-- open", String.join(" ", page.select("> p").eachText()));
    assertEquals(
        List.of("p{}", "<!-- b -->", "<![if !mso]>", "<![endif]>"),
        page.select("> details.hidden code").eachText());
    assertEquals(
        "Not shown in the mail itself: 1 style sheet, 3 comments", page.select("summary").text());
  }

  @Test
  void marksWhatTurnsTextAround() {
    Element page = page("**x** a\u202eb\n`c\u2066d` https://e.example/\u202ef");
    assertEquals(List.of("[RLO]", "[LRI]", "[RLO]"), page.select(".control").eachText());
    assertEquals("U+202E right-to-left override", page.expectFirst(".control").attr("title"));
    assertTrue(page.wholeText().contains("[RLO]\u202eb\u202c"));
  }

  @Test
  void marksThousandsBriefly() {
    Element page = page("a\u202eb ".repeat(3000));
    assertEquals(1000, page.select(".control").size());
    assertEquals(3001, page.wholeText().split("\\[RLO\\]\u202e", -1).length);
  }

  @Test
  void foldsQuotesInMarkdownOnce() {
    Element page = page("**Yes**\n\n> a\n> b\n> > c\n> > d\n");
    assertEquals(1, page.select("details").size());
    assertEquals("c d", page.select("details blockquote blockquote p").text());
  }

  @Test
  void setsTheSignatureApart() {
    Element page = page("**Hello**\n\n-- \nBob * Smith * Ltd\n");
    assertEquals("-- Bob * Smith * Ltd", page.select("div.signature > p.plain").text());
    assertEquals(0, page("```\na\n-- \nb\n```").select(".signature").size());
  }

  @Test
  void linksBareAddressesOnly() {
    assertEquals(
        "<p class=\"plain\" dir=\"auto\">See (<a href=\"https://a.example/b?c=1&amp;copy=2\""
            + REL
            + ">https://a.example/b?c=1&amp;copy=2</a>), <a href=\"http://www.b.example\""
            + REL
            + ">www.b.example</a>, <a href=\"mailto:me@c.example\""
            + REL
            + ">me@c.example</a>, @bob, d.example, ftp://e.example</p>",
        auto(
            "See (https://a.example/b?c=1&amp;copy=2), www.b.example, me@c.example, @bob,"
                + " d.example, ftp://e.example"));
  }

  @Test
  void linksNothingInCode() {
    assertEquals(
        0, page("**x** `https://a.example`\n\n```\nhttps://b.example\n```").select("a").size());
  }

  @Test
  void showsWhereALinkLeads() {
    assertEquals(
        "<p dir=\"auto\"><a href=\"https://evil.example/x\""
            + REL
            + ">https://bank.example</a> <span class=\"host\">[evil.example – Click]</span></p>",
        auto("[https://bank.example](https://evil.example/x \"Click\")"));
    assertEquals(
        "[evil.example]", page("https://bank.example@evil.example/").select(".host").text());
    assertEquals("", page("[a.example](https://a.example/)").select(".host").text());
  }

  @Test
  void showsTheTargetOfWhatIsNoLink() {
    assertEquals(
        "<p dir=\"auto\">x <span class=\"host\">[javascript:alert(1)]</span><br>"
            + "y <span class=\"host\">[/a/b]</span> z <span class=\"host\">[//c.example]</span></p>",
        html(TextFormat.MARKDOWN, "[x](javascript:alert(1))\n[y](/a/b) [z](//c.example)"));
  }

  @Test
  void fetchesNoImage() {
    assertEquals(
        "<p dir=\"auto\"><span class=\"placeholder\">[image: shot – https://a.example/b.png]</span></p>",
        auto("![shot](https://a.example/b.png)"));
    assertEquals(
        "<p dir=\"auto\"><span class=\"placeholder\">[image: data:image/png;base64,… (26 characters)]</span></p>",
        auto("<p><img src=\"data:image/png;base64,AAAA\"></p>"));
  }

  @Test
  void headsTheRowsUnderAHeaderCellWithoutWords() {
    assertEquals(
        "<table tabindex=\"0\"><thead><tr><td dir=\"auto\"> </td><th dir=\"auto\">A</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\" dir=\"auto\">b</th><td dir=\"auto\">c</td></tr></tbody></table>",
        auto("| | A |\n| --- | --- |\n| b | c |"));
  }

  @Test
  void keepsTheStructureOfHtmlMail() {
    assertEquals(
        "<p dir=\"auto\">Hi <b>you</b>,<br>a &amp; b</p>"
            + "<table tabindex=\"0\"><tbody><tr><td dir=\"auto\">1</td></tr></tbody></table>",
        auto(
            "<p class=MsoNormal style='color:red'>Hi <b>you</b>,<br />a &amp; b</p>"
                + "<table onclick=x><tr><td>1</td></tr></table>"));
  }

  @Test
  void decodesEntitiesOfUnencodedHtmlOnce() {
    assertEquals("<p dir=\"auto\">&lt;b&gt;x&lt;/b&gt;</p>", auto("<p>&lt;b&gt;x&lt;/b&gt;</p>"));
  }

  @Test
  void showsCodeThatMustNotRun() {
    Element page =
        page("<p>a</p><script>alert('x < 1')</script><style>p{}</style><urgent>b<p>c</p>");
    assertEquals(List.of("alert('x < 1')", "p{}"), page.select("pre code").eachText());
    assertEquals("p{}", page.select("details.hidden code").text());
    assertTrue(page.wholeText().contains("<urgent>b"));
  }

  @Test
  void letsNoBrokenDocumentTypeSwallowText() {
    assertEquals(
        "<p dir=\"auto\">a</p>&lt;!DOCTYPE html of my page, 5 &gt; 3<p dir=\"auto\">b</p>",
        auto("<p>a</p><!DOCTYPE html of my page, 5 > 3<p>b</p>"));
    assertEquals(
        "<p dir=\"auto\">a</p>",
        auto(
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\"\n \"http://x.example/\"><p>a</p>"));
  }

  @Test
  void putsNoLinkInsideALink() {
    String link = "<p dir=\"auto\"><a href=\"http://a.example/\"" + REL + ">";
    String host = "</a> <span class=\"host\">[a.example]</span></p>";
    assertEquals(
        link + "&lt;http://b.example/&gt; c" + host,
        html(TextFormat.MARKDOWN, "[<http://b.example/> c](http://a.example/)"));
    assertEquals(
        link + "&lt;a&gt;c&lt;/a&gt;" + host,
        html(TextFormat.MARKDOWN, "[<a>c</a>](http://a.example/)"));
  }

  @Test
  void endsCodeOnlyWithItsOwnTag() {
    Element page = page("<p>a</p><script>b</scripts of mine>c</script>d");
    assertEquals("b</scripts of mine>c", page.select("pre code").text());
    assertTrue(page.wholeText().endsWith("d"));
    assertEquals("b</script c", page("<p>a</p><script>b</script c").select("pre code").text());
  }

  @Test
  void keepsAnAuthorsTagsInsideTheirBlock() {
    assertEquals(
        "<p dir=\"auto\">&lt;b&gt;open</p><p dir=\"auto\"><em>next</em>&lt;/b&gt;</p>",
        html(TextFormat.MARKDOWN, "<b>open\n\n*next*</b>"));
    assertEquals(
        "<blockquote class=\"quote\" dir=\"auto\"><p dir=\"auto\">a &lt;/blockquote&gt; b</p></blockquote>",
        html(TextFormat.MARKDOWN, "> a </blockquote> b"));
  }

  @Test
  void letsNoClassOfAStrangerThrough() {
    String html =
        auto("<div class=\"signature\"><p class=\"plain\" dir=rtl id=x name=y>a</p></div>");
    assertEquals("<div dir=\"auto\"><p dir=\"auto\">a</p></div>", html);
  }

  @Test
  void saysWhyAMessageIsPlain() {
    String text = "**a**\n" + "b ".repeat(40_000);
    RenderedMessage message = English.renderer(TextFormat.AUTO).render(text);
    assertEquals(
        "shown as plain text, not as Markdown: it has more than 65536 characters",
        message.remark());
    assertEquals("**a**", Jsoup.parse(message.html().toString()).text().substring(0, 5));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void namesEachReasonForPlainText(String text, String reason) {
    RenderedMessage message = English.renderer(TextFormat.MARKDOWN).render(text);
    assertEquals("shown as plain text, not as Markdown: " + reason, message.remark());
    assertEquals(PlainWriter.write(text).length(), withoutDir(message).length());
  }

  private static String withoutDir(RenderedMessage message) {
    return message
        .html()
        .toString()
        .replace(" dir=\"auto\"", "")
        .replace("\"", "&quot;")
        .replace("class=&quot;plain&quot;", "class=\"plain\"");
  }

  private static String stairs(int steps) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, steps).forEach(i -> text.append("  ".repeat(i)).append("- a\n"));
    return text.toString();
  }

  private static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("[a][" + "\\".repeat(60), "it would take too long to parse"),
        Arguments.of(stairs(60), "it is nested too deeply"),
        Arguments.of("a\n".repeat(2001), "it has too long a block of lines, rule or nesting"),
        Arguments.of("1. ".repeat(65), "it has too long a block of lines, rule or nesting"),
        Arguments.of("-".repeat(401), "it has too long a block of lines, rule or nesting"),
        Arguments.of("a <b " + "c ".repeat(300), "it has an unclosed tag or link title"),
        Arguments.of("[a](b 'c" + "d".repeat(600), "it has an unclosed tag or link title"));
  }

  @Test
  void showsHtmlOfTooManyTagsAsText() {
    RenderedMessage message =
        English.renderer(TextFormat.AUTO).render("<p>&amp;</p>".repeat(5_001));
    assertEquals("shown as plain text: its HTML has too many tags", message.remark());
    assertTrue(message.html().toString().contains("&lt;p&gt;&amp;&lt;/p&gt;"));
  }

  @Test
  void saysWhichPartOfMarkdownIsPlain() {
    String text = "**a**\n\n<p>" + "<b>c</b>".repeat(5_001) + "\n\n*d*";
    RenderedMessage message = English.renderer(TextFormat.AUTO).render(text);
    assertEquals(
        "partly shown as plain text: a block of its HTML has too many tags", message.remark());
    assertTrue(message.html().toString().contains("&lt;b&gt;c&lt;/b&gt;"));
    assertTrue(message.html().toString().endsWith("<em>d</em></p>"));
  }

  @Test
  void rendersTheSameOnManyThreads() {
    MessageRenderer renderer = English.renderer(TextFormat.AUTO);
    String text = "**a** | b\n\n| a | b |\n|---|---|\n| ~~1~~ | https://a.example |\n\n<b>x</b>";
    String expected = renderer.render(text).html().toString();
    List<String> all =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> renderer.render(text).html().toString())
            .toList();
    assertEquals(Collections.nCopies(400, expected), all);
  }
}
