package io.github.ticketfolio.message;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.IntStream;

/** Text that fills what Markdown may have with signs that make parsers recurse or look back. */
final class HostileSigns {
  private static final int SIZE = 40_000;

  static final Map<String, String> INPUTS =
      Map.ofEntries(
          entry("backslashes in a label", "word [a][" + "\\".repeat(59)),
          entry("backslashes in a target", "word [a](" + "\\".repeat(59) + " x"),
          entry("backslashes in angles", "word [a](<" + "\\".repeat(59) + " x"),
          entry("quotes in a title", "[a](x \"" + many("\\\"")),
          entry("long title", "[a](b \"" + many("a") + "\")"),
          entry("short long title", "[a](b \"" + "a".repeat(3000) + "\")"),
          entry("parentheses as titles", many("[ (](")),
          entry("quotes", many("> ") + "end"),
          entry("quotes without spaces", many(">") + "end"),
          entry("quoted lines", many("> a\n")),
          entry("stairs of quotes", stairs(">", "a")),
          entry("stairs of lists", stairs("  ", "- a")),
          entry("lists in a line", many("- ") + "end"),
          entry("numbers in a line", many("1. ") + "end"),
          entry("quotes and lists in a line", many("- > ") + "end"),
          entry("items", many("- a\n")),
          entry("loose items", many("- a\n\n")),
          entry("empty items", many("*\n")),
          entry("stars", many("*")),
          entry("underscores", many("_")),
          entry("dashes", many("-")),
          entry("spaced stars", many("* ")),
          entry("rules", many("---\n")),
          entry("opening stars", many("*a ")),
          entry("closing stars", many("a* ")),
          entry("stars within words", many("a**b")),
          entry("stars and underscores", many("*a_b ")),
          entry("nested emphasis", many("*a **b ") + many("c** d*")),
          entry("deep emphasis", "*a _b ".repeat(80) + "c" + "_ *".repeat(80)),
          entry("tildes", many("~~a ")),
          entry("brackets", many("[")),
          entry("closed brackets", many("[") + "a" + many("]")),
          entry("empty brackets", many("[]")),
          entry("references", many("[a]")),
          entry("definitions", many("[a]: b\n")),
          entry("open definitions", many("[a]: \n")),
          entry("open links", many("[a](")),
          entry("open links with angles", many("[a](<b")),
          entry("open links with titles", many("[a](b \"c")),
          entry("nested links", many("[") + "a" + many("](b)")),
          entry("parentheses", "[a](" + many("(") + many(")")),
          entry("links", many("[a](http://b.example) ")),
          entry("images", many("![a](http://b.example) ")),
          entry("ramp of backticks", ramp()),
          entry("open code", many("`a ")),
          entry("mixed backticks", many("``a ` ")),
          entry("open comments", many("a <!--")),
          entry("comment of dashes", "a <!--" + many("a-")),
          entry("comment blocks", many("<!-- a\n")),
          entry("open sections", "a " + many("<![CDATA[")),
          entry("open instructions", "a " + many("<?")),
          entry("open declarations", "a " + many("<!A ")),
          entry("open tags", many("a <b ")),
          entry("tag of attributes", "a <b " + many("c ")),
          entry("short tag of attributes", "a <b " + "c ".repeat(1500) + ">"),
          entry("open attributes", many("a <b c=\"")),
          entry("mail in angles", "<" + many("a") + "@"),
          entry("host in angles", "<a@" + many("b.")),
          entry("rows", "|a|b|\n|-|-|\n" + many("|c|d|\n")),
          entry("wide table", many("|a") + "\n" + many("|-") + "\n" + many("|b")),
          entry("pipes", many("|")),
          entry("lines of pipes", many("|\n")),
          entry("separators", many("|-|-|\n")),
          entry("colons and dashes", many(":-:|")),
          entry("underlines", many("a\n===\n")),
          entry("heading of spaces", "# a" + many(" ") + "b"),
          entry("hashes", many("#")),
          entry("open fence", "```\n" + many("a\n")),
          entry("fences", many("```\n")),
          entry("html blocks", many("<div>\n\n") + "end"),
          entry("bold tags", "<p><p>" + many("<b>") + "end"),
          entry("bold paragraphs", many("<b><p>") + "end"),
          entry("nested tables", many("<table><tr><td>") + "end"),
          entry("nested lists", many("<ul><li>") + "end"),
          entry("nested links and blocks", many("<div><a href='http://x.example'>y")),
          entry("scripts", "<p><p>" + many("<script>")),
          entry("mail marks", many("a@")),
          entry("mail addresses", many("a@b.example ")),
          entry("links by line", many("**x** http://a@b.example\n")),
          entry("schemes", many("http://")),
          entry("addresses", many("http://a.example ")),
          entry("dots", "www." + many("a.")),
          entry("overrides", many("\u202e")),
          entry("isolates and overrides", many("\u2066\u202e\u2069")),
          entry("controls", many("\0\u001b")),
          entry("surrogates", many("\ud800")),
          entry("ampersands", many("&#")),
          entry("attributions", many("On 3 wrote:\n")),
          entry("spread attributions", many("On 3 wrote:\n\n\n")),
          entry("far quote", "On 3 wrote:" + many("\n") + "> a"),
          entry("signatures", many("-- \n")),
          entry("everything", many("*_`[<!\\")));

  private HostileSigns() {}

  static String many(String part) {
    return part.repeat(SIZE / part.length());
  }

  private static String stairs(String step, String end) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 240).forEach(i -> text.append(step.repeat(i)).append(end).append('\n'));
    return text.toString();
  }

  private static String ramp() {
    StringBuilder text = new StringBuilder();
    IntStream.range(1, 340).forEach(i -> text.append('e').append("`".repeat(i)));
    return text.toString();
  }
}
