package io.github.ticketfolio.message;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text that nests: 5 000 deep where a line can hold it, closed and not. */
final class HostileNesting {
  private static final int DEEP = 5_000;

  static final Map<String, String> INPUTS =
      Map.ofEntries(
          entry("quotes 5000 deep", "> ".repeat(DEEP) + "end"),
          entry("quotes and items 5000 deep", "> - 1. ".repeat(DEEP / 3) + "end"),
          entry("numbered items 5000 deep", "1) ".repeat(DEEP) + "end"),
          entry("steep stairs of items", lines(700, i -> "  ".repeat(i) + "- a" + i)),
          entry("steep stairs of numbers", lines(400, i -> "   ".repeat(i) + "1. a" + i)),
          entry("history 300 deep", lines(300, i -> ">".repeat(i + 1) + " a" + i)),
          entry("history 300 deep and back", lines(300, i -> "> ".repeat(300 - i) + "a" + i)),
          entry("jagged history", lines(2000, i -> "> ".repeat(i * 7 % 60) + "a" + i)),
          entry("quotes within items", lines(120, i -> "  ".repeat(i) + "- > a" + i)),
          entry("items within quotes", lines(60, i -> "> ".repeat(i) + "- a" + i + "\n")),
          entry("emphasis 5000 deep", nested("*a ", " b*", DEEP)),
          entry("strong emphasis 5000 deep", nested("**_a ", " b_**", DEEP)),
          entry("struck text 5000 deep", nested("~~a *b ", " c* d~~", DEEP)),
          entry("emphasis 90 deep", "word **x** " + nested("*a **b ", " c** d*", 45)),
          entry("links 5000 deep", nested("[a ", " b](http://x.example/)", DEEP)),
          entry("images 5000 deep", nested("![a ", " b](x)", DEEP)),
          entry("images 60 deep", "**x** " + nested("![a ", " b](x)", 60)),
          entry("links in images", nested("[![a ", " b](x)](y)", 1000)),
          entry("brackets 5000 deep", nested("[", "]", DEEP)),
          entry("parentheses 5000 deep", "[a](" + nested("(", ")", DEEP) + ")"),
          entry("code in code", lines(200, i -> "`".repeat(i + 1) + "a" + i)),
          entry("fences within fences", lines(200, i -> "`".repeat(3 + i) + "a" + i)),
          entry("divisions 5000 deep", nested("<div>", "</div>", DEEP)),
          entry("open divisions", "<div>".repeat(DEEP) + "end"),
          entry("open divisions with words", "<div>word ".repeat(DEEP) + "end"),
          entry("spans 5000 deep", "<p>a<p>" + nested("<span>", "</span>", DEEP - 2)),
          entry("block quotes 5000 deep", nested("<blockquote>", "</blockquote>", DEEP)),
          entry("open block quotes", "<blockquote>a".repeat(DEEP) + "end"),
          entry("tables 5000 deep", "<table><tr><td>a".repeat(DEEP) + "end"),
          entry("tables 1500 deep", nested("<table><tr><td>a", "</td></tr></table>", 1500)),
          entry("tables without cells", "<table>a".repeat(DEEP) + "end"),
          entry("rows without tables", "<tr>a<td>b".repeat(DEEP / 2) + "end"),
          entry("lists 5000 deep", "<ul><li>a".repeat(DEEP) + "end"),
          entry("lists 2500 deep", nested("<ol><li>a", "</li></ol>", 2500)),
          entry("descriptions", "<dl><dt>a<dd>b".repeat(DEEP / 2) + "end"),
          entry("bold, italic, underlined", "<p>a<p>" + "<b>a<i>b<u>c".repeat(1600) + "end"),
          entry("misnested formatting", "<p>a<p>" + "<b>a<i>b</b>c</i>".repeat(2400) + "end"),
          entry("formatting across blocks", "<p>a<p>" + "<b>a<i>b<div>c</b>".repeat(2400) + "end"),
          entry("links across cells", "<table><tr><td><a href=/x>a".repeat(2000) + "end"),
          entry("links in links", "<p>a<p>" + "<a href='http://x.example/'>a ".repeat(DEEP)),
          entry("codes 5000 deep", "<p>a<p>" + "<code>a<pre>b".repeat(2500) + "end"),
          entry("choices", "<div>a<select>" + "<option>b<select>".repeat(2500) + "end"),
          entry("closing tags", "<p>a<p>" + "</div></p></b></table></li>".repeat(1000) + "end"),
          entry("tags in Markdown", "**x**\n\n" + "<div>a\n\n".repeat(2000) + "end"),
          entry("spans in Markdown", "**x** " + "<span>a ".repeat(DEEP) + "end"),
          entry("bold tags in Markdown", "**x** " + nested("<b>a", "b</b>", 2000)),
          entry("one block of tags in Markdown", "**x**\n\n" + nested("<div>a", "</div>", DEEP)),
          entry("many tags in Markdown", "**x**\n\n<p>a" + "<b>a</b>".repeat(5_500) + "end"));

  private HostileNesting() {}

  private static String nested(String opener, String closer, int depth) {
    return opener.repeat(depth) + "middle" + closer.repeat(depth) + " end";
  }

  static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
