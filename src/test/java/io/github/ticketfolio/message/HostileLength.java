package io.github.ticketfolio.message;

import static io.github.ticketfolio.message.HostileNesting.lines;
import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text that is long: a megabyte in one line, or thousands of the same thing. */
final class HostileLength {
  private static final int MEGABYTE = 1_000_000;

  /** What one line is made of. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "ab ",
          "**ab** ",
          "*",
          "_",
          "*_",
          "a* ",
          "`",
          "`a ",
          "[",
          "![",
          "[a](",
          "[a][b] ",
          "[a]: ",
          "](",
          "(",
          "<",
          "<<a",
          "</",
          "<a",
          "<b ",
          "<p>a",
          "<div><p>a",
          "<!--",
          "<!doctype ",
          "<![CDATA[",
          "<script>",
          "</script",
          "<a href='",
          "<img src=x alt=a>",
          "&",
          "&amp;",
          "&amp",
          "&#x41;",
          "&#",
          "&lt;p&gt;a",
          ">",
          "> ",
          "|",
          "|a",
          "-",
          "- ",
          "-- ",
          "~",
          "~~a",
          "\\",
          "\\*",
          "#",
          "# a",
          "=",
          ":",
          "1. ",
          "http://a.example/b ",
          "http://",
          "https://a.example@b.example/ ",
          "www.a.example ",
          "a@b.example ",
          "a@",
          "mailto:a@b.example ",
          "\u200b",
          "a\u200d",
          "\ufeff",
          "e\u0301",
          "\u0301",
          "\u202e",
          "\u2067a\u2069",
          "\u0634\u05d0 ",
          "\u6f22\u5b57",
          "\ud83d\udc69\u200d\ud83d\udc67 ",
          "\0",
          "\u001b[1m",
          "\ud800",
          "\uffff",
          "\t",
          " ",
          "\u00a0",
          "\"",
          "'",
          "%41",
          "On 3 a wrote:");

  static final Map<String, String> INPUTS = new HashMap<>();

  static {
    for (String piece : PIECES) {
      String line = piece.repeat(MEGABYTE / piece.length());
      INPUTS.put("a line of " + Markup.escape(piece), "word " + line + " end");
    }
    INPUTS.putAll(blocks());
    INPUTS.putAll(thousands());
  }

  private HostileLength() {}

  private static Map<String, String> blocks() {
    return Map.ofEntries(
        entry("storm of CRLF", "a" + "\r\n".repeat(300_000) + "end"),
        entry("storm of CR and LF", "a" + "\n\r\r".repeat(200_000) + "end"),
        entry("storm of line ends", "a" + "\u2028\u0085\u2029".repeat(100_000) + "end"),
        entry("lines of CRLF", "a\r\n".repeat(200_000) + "end"),
        entry("paragraphs", "a\n\n".repeat(200_000) + "end"),
        entry("lines behind tabs", "\ta\n".repeat(200_000) + "end"),
        entry("code behind tabs", "**x**\n\n" + "\ta\n\n".repeat(10_000) + "end"),
        entry("deeply indented code", lines(500, i -> " ".repeat(i * 4) + "a" + i)),
        entry("indented code in Markdown", "**x**\n" + lines(150, i -> " ".repeat(i * 4) + "a\n")),
        entry("words behind spaces", lines(1000, i -> "a" + " ".repeat(1000) + "b" + i)),
        entry("trailing backslashes", "**x**\n" + "a\\\n".repeat(1900) + "end"),
        entry(
            "wide table of Markdown",
            row("a", 2000) + "\n" + row("-", 2000) + "\n" + row("b", 2000)),
        entry("tall table", "a|b\n-|-\n" + lines(1900, i -> "c" + i + "|d" + i)),
        entry("taller table", "a|b\n-|-\n" + lines(9000, i -> "c" + i + "|d")),
        entry("table of too many cells", "a|b\n-|-\n" + row("c", 5000)),
        entry("table of one column", "|a|\n|-|\n" + lines(1900, i -> "|" + "b|".repeat(i % 30))),
        entry("tables after tables", "|a|\n|-|\n|b|\n\n".repeat(3000) + "end"),
        entry("drawn table", "+--+--+\n| a | b |\n".repeat(20_000) + "end"),
        entry("wide table of HTML", "<table><tr>" + "<td>a</td>".repeat(4000) + "</table>end"),
        entry("tall table of HTML", "<table>" + "<tr><td>a".repeat(4000) + "</table>end"));
  }

  private static Map<String, String> thousands() {
    return Map.ofEntries(
        entry("addresses by the thousand", lines(5000, i -> "http://h" + i + ".example/?a=" + i)),
        entry("mails by the thousand", lines(5000, i -> "a" + i + "@h" + i + ".example")),
        entry("feigned hosts", lines(5000, i -> "http://a" + i + "@b.example/")),
        entry(
            "links by the thousand", lines(1200, i -> "[a" + i + "](http://b" + i + ".example/)")),
        entry(
            "images by the thousand",
            lines(1200, i -> "![a" + i + "](http://b.example/" + i + ")")),
        entry("angled addresses", lines(1200, i -> "**x** <http://a" + i + ".example/>")),
        entry(
            "links of HTML", "<p>" + lines(3000, i -> "<a href=http://a" + i + ".example/>b</a>")),
        entry(
            "images of HTML", "<p>a<p>" + lines(3000, i -> "<img alt=a" + i + " src=/" + i + ">")),
        entry("colliding definitions", lines(1900, i -> "[a]: /b" + i + " 'c'")),
        entry("used definitions", lines(1000, i -> "[A" + i + "]: /b\n\n[a" + i + "][]\n")),
        entry("a long label", "[" + "a ".repeat(900) + "]: /b\n\n[" + "a ".repeat(900) + "]"),
        entry(
            "attributions by the thousand",
            lines(9000, i -> "On " + i + " May Ann wrote:\n> a" + i)),
        entry("attributions in two lines", lines(9000, i -> "On " + i + " May Ann\nBob wrote:\n")),
        entry("separators", "a\n" + "-----Original Message-----\nb\n".repeat(9000) + "end"),
        entry("signatures and quotes", "-- \n> a\n".repeat(20_000) + "end"),
        entry("entities without end", "&copy &amp &#x &#65 &#xZ; &;".repeat(20_000) + "end"),
        entry("huge numbers of entities", "&#99999999999; &#x110000; &#xD800; ".repeat(9000)),
        entry("layers of entities", "&" + "amp;".repeat(200_000) + "lt;p&gt;end"),
        entry("headings", "# a\n\n## b ##\n".repeat(2500) + "end"),
        entry("rules of all kinds", "***\n---\n___\n* * *\n".repeat(2000) + "end"),
        entry("fences of tildes", "~~~ a\nb\n~~~\n".repeat(4000) + "end"),
        entry("marks on a letter", "a" + "\u0301\u0327\u20dd".repeat(100_000) + " end"),
        entry("words of joiners", "a\u200d\u200c\u2060\u00ad".repeat(100_000) + " end"));
  }

  private static String row(String cell, int cells) {
    return (cell + "|").repeat(cells) + cell;
  }
}
