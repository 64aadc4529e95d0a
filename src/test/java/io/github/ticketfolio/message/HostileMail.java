package io.github.ticketfolio.message;

import static io.github.ticketfolio.message.HostileSigns.many;
import static java.util.Map.entry;

import java.util.Map;

/** What mail programs write, by the thousand. */
final class HostileMail {
  static final Map<String, String> INPUTS =
      Map.ofEntries(
          entry("answers below quotes", "**x**\n" + many("> a\nb\n")),
          entry("attributions in Markdown", "**x**\n" + many("On 3 May 2024 a wrote:\n> b\n")),
          entry("headers", many("From: a\nSent: b\n")),
          entry("rules and headers", many("-----\n\nFrom: a\n")),
          entry("escaped stars", "**x** " + many("\\*a ")),
          entry("escaped stars in a word", "**x** " + many("a\\*")),
          entry("comments in HTML", "<p>x</p>" + many("<!-- a ")),
          entry("conditions", "<p>x</p>" + many("<![if a]>b ")),
          entry("quotes of HTML", "<p>x</p>" + many("<blockquote type=cite>a<br>")),
          entry("coloured marks", "```php\n" + many("<?php '\n") + "\n```"));

  private HostileMail() {}
}
