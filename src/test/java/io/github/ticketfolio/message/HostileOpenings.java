package io.github.ticketfolio.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Constructs that never close, each with a long text behind it. */
final class HostileOpenings {
  private static final List<String> OPENERS =
      List.of(
          "```",
          "~~~",
          "`",
          "**",
          "__",
          "*_",
          "~~",
          "[",
          "[a](",
          "[a](<",
          "[a](b \"",
          "[a](b (",
          "[a]: <",
          "![",
          "![a](",
          "<",
          "<!--",
          "<!-->",
          "<![CDATA[",
          "<?php ",
          "<!DOCTYPE html ",
          "<!DOCTYPE ",
          "<!ELEMENT ",
          "</",
          "</p",
          "<http://",
          "<a@",
          "<div a=\"",
          "<div a='",
          "<div a=",
          "<div ",
          "<a href=\"",
          "<img src='",
          "<script>",
          "<style>",
          "<script ",
          "<textarea>",
          "<title>",
          "<xmp>",
          "<plaintext>",
          "<listing>",
          "<noscript>",
          "<noframes>",
          "<svg>",
          "<svg><style>",
          "<math><mtext>",
          "<template>",
          "<select>",
          "<table>",
          "<table><tr>",
          "<pre>",
          "<ul>",
          "<details>",
          "<form>",
          "<iframe>",
          "<object>",
          "<b>",
          "&",
          "&#",
          "|",
          "\\");

  private static final String TEXT =
      "some words, then a line\nand * another _ with > 1 sign \" or ' two\n\n".repeat(60) + "end";

  static final Map<String, String> INPUTS = new HashMap<>();

  static {
    for (String opener : OPENERS) {
      INPUTS.put("open " + opener, "word " + opener + TEXT);
      INPUTS.put("open " + opener + " in Markdown", "**word**\n\n" + opener + TEXT);
      INPUTS.put("open " + opener + " in HTML", "<p>word<p>" + opener + TEXT);
      INPUTS.put("first " + opener, opener + TEXT);
    }
  }

  private HostileOpenings() {}
}
