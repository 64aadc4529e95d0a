package io.github.ticketfolio.message;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A message out of a grammar of Markdown, HTML, mail, entities and Unicode, then damaged at a few
 * places. Its words are numbered, so a lost one cannot hide behind another. The same seed gives the
 * same message.
 */
final class RandomMessage {
  private static final List<String> SIGNS =
      List.of(
          "*",
          "**",
          "_",
          "__",
          "`",
          "``",
          "~~",
          "~",
          "[",
          "]",
          "](",
          "![",
          "(",
          ")",
          "<",
          ">",
          "|",
          "\\",
          "&",
          "&amp;",
          "&lt;",
          "&gt;",
          "&#60;",
          "&#x3C;",
          "&quot;",
          "&copy",
          "&nbsp;",
          "&bogus;",
          "\"",
          "'",
          "#",
          "-",
          "+",
          "=",
          ":",
          "!",
          "\t",
          "  ",
          "    ",
          "\n",
          "\r\n",
          "\r",
          "  \n",
          "\\\n",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?",
          "?>",
          "<!DOCTYPE html>",
          "<!doctype ",
          "</",
          "/>",
          "://",
          "www.",
          "@",
          "mailto:",
          "%41",
          "%",
          "--",
          "---");
  private static final List<String> CHARACTERS =
      List.of(
          "\u00e9",
          "e\u0301",
          "\u05e9\u05dc",
          "\u0639\u0631",
          "\u6f22\u5b57",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d\ud83d\udc67",
          "\u200b",
          "\u202e",
          "\u202c",
          "\u2067",
          "\u2069",
          "\ufeff",
          "\u00a0",
          "\u00ad",
          "\u2028",
          "\u0085",
          "\0",
          "\u001b",
          "\u007f",
          "\ufffe",
          "\ud800",
          "\udc00",
          "\u0130",
          "\u00df",
          "\ufb01",
          "\u2460");
  private static final List<String> TAGS =
      List.of(
          "p",
          "div",
          "b",
          "i",
          "span",
          "a",
          "br",
          "hr",
          "ul",
          "ol",
          "li",
          "table",
          "tr",
          "td",
          "th",
          "caption",
          "blockquote",
          "pre",
          "code",
          "dl",
          "dt",
          "dd",
          "script",
          "style",
          "textarea",
          "title",
          "svg",
          "math",
          "template",
          "select",
          "option",
          "noscript",
          "h1",
          "details",
          "summary",
          "form",
          "button",
          "img",
          "iframe",
          "input",
          "font",
          "xmp",
          "plaintext",
          "body",
          "html",
          "head",
          "o:p",
          "urgent",
          "x-y",
          "BR",
          "Table",
          "center",
          "label",
          "object");
  private static final List<String> TARGETS =
      List.of(
          "http://a.example/",
          "https://b.example/c?d=1&e=2#f",
          "javascript:g",
          "mailto:h@i.example",
          "/j",
          "#k",
          "data:text/html,l",
          "http://m@n.example/",
          "<o p>",
          "",
          "q(r)s",
          "tel:+49",
          "//t");
  private static final List<String> STARTS =
      List.of(
          "> ", ">", "- ", "* ", "+ ", "1. ", "7) ", "00. ", "# ", "### ", "    ", "\t", "| ",
          "-- ");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int words;

  private RandomMessage(long seed) {
    random = new Random(seed);
  }

  static String of(long seed) {
    RandomMessage message = new RandomMessage(seed);
    int blocks = 1 + message.random.nextInt(6);
    for (int i = 0; i < blocks; i++) {
      message.block();
      message.out.append(message.one(List.of("\n", "\n\n", "\r\n", "\n\n\n")));
    }
    message.damage();
    return message.out.toString();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void word() {
    out.append("w").append(++words).append(random.nextInt(8) == 0 ? one(CHARACTERS) : "");
  }

  private void block() {
    switch (random.nextInt(10)) {
      case 0 -> lines(one(STARTS) + (random.nextBoolean() ? one(STARTS) : ""));
      case 1 -> fence();
      case 2 -> table();
      case 3, 4 -> element(3);
      case 5 -> mail();
      case 6 -> lines(one(STARTS));
      default -> lines("");
    }
  }

  private void lines(String start) {
    int lines = 1 + random.nextInt(5);
    for (int i = 0; i < lines; i++) {
      out.append(start);
      inlines(2);
      out.append('\n');
    }
  }

  private void fence() {
    String fence = one(List.of("```", "~~~", "````"));
    out.append(fence).append(random.nextBoolean() ? "php\n" : "\n");
    lines("");
    out.append(random.nextInt(4) == 0 ? "" : fence).append('\n');
  }

  private void table() {
    int columns = 1 + random.nextInt(4);
    row(columns);
    out.append("|").append(one(List.of("-|", ":-:|", "---:|")).repeat(columns)).append('\n');
    for (int i = random.nextInt(4); i > 0; i--) {
      row(columns + random.nextInt(3) - 1);
    }
  }

  private void row(int columns) {
    out.append('|');
    for (int i = 0; i < columns; i++) {
      inlines(1);
      out.append('|');
    }
    out.append('\n');
  }

  private void mail() {
    out.append(one(List.of("On 3 May 2024 Ann", "-----Original Message-----", "-- ", "--")));
    out.append(one(List.of(" wrote:\n", "\n", "\nBob wrote:\n")));
    lines(one(List.of("> ", ">> ", "", "> > ")));
  }

  private void element(int depth) {
    String tag = one(TAGS);
    out.append('<').append(tag);
    for (int i = random.nextInt(3); i > 0; i--) {
      String name = one(List.of("href", "src", "alt", "title", "class", "start", "onclick", "x"));
      String quote = one(List.of("\"", "'", ""));
      out.append(' ').append(name).append('=').append(quote).append(one(TARGETS)).append(quote);
    }
    out.append(random.nextInt(9) == 0 ? "/>" : ">");
    for (int i = random.nextInt(3); i > 0 && depth > 0; i--) {
      element(depth - 1);
    }
    inlines(1);
    out.append(random.nextInt(4) == 0 ? "" : "</" + tag.toLowerCase(Locale.ROOT) + ">");
  }

  private void inlines(int depth) {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      inline(depth);
      out.append(random.nextInt(3) == 0 ? "" : " ");
    }
  }

  private void inline(int depth) {
    switch (depth > 0 ? random.nextInt(12) : 0) {
      case 1 -> within(one(List.of("*", "**", "_", "__", "~~", "`", "``")), depth);
      case 2 -> link(depth);
      case 3 -> out.append(one(TARGETS));
      case 4 -> out.append(one(SIGNS));
      case 5 -> element(0);
      case 6 -> out.append('<').append(one(TARGETS)).append('>');
      default -> word();
    }
  }

  private void within(String mark, int depth) {
    out.append(mark);
    inlines(depth - 1);
    out.append(mark);
  }

  private void link(int depth) {
    out.append(random.nextBoolean() ? "[" : "![");
    inlines(depth - 1);
    out.append("](").append(one(TARGETS));
    out.append(one(List.of("", " \"t u\"", " 'v'", " (x)", " \"y"))).append(')');
  }

  private void damage() {
    for (int i = random.nextInt(6); i > 0 && out.length() > 0; i--) {
      int at = random.nextInt(out.length());
      switch (random.nextInt(4)) {
        case 0 -> out.deleteCharAt(at);
        case 1 -> out.insert(at, one(CHARACTERS));
        case 2 -> out.insert(at, out.substring(at, Math.min(out.length(), at + 9)));
        default -> out.insert(at, one(SIGNS));
      }
    }
  }
}
