package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is **important**, please.",
        "**Note:** read it",
        "See [the guide](https://docs.example.com/a)",
        "![shot](https://docs.example.com/a.png)",
        "```\nrm -r x\n```",
        "a\n\n~~~ java\nint a;\n~~~\n",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "a | b\n:-- | --:\n1 | 2",
        "# Title\n\n- one\n- two",
        "## Title\n\nRun `ls` now",
        "1. one\n2. run `ls`",
        "请**不要**重启",
        "> quoted\n\n**answer**",
      })
  void takesForMarkdown(String text) {
    assertTrue(MarkdownSigns.in(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello,\n\nplease help.\n-- \nBob",
        "def __init__(self): snake_case_name * 2 * 3",
        "#123 is like #124",
        "# service httpd restart\n# tail -f /var/log/messages",
        "- one\n- two\n- three",
        "> quoted\n\nanswer",
        "2024-01-01 ** ERROR ** disk full",
        "** user@host.example R=dnslookup T=remote_smtp: retry timeout",
        "src/**/test/**/*.java and **/*.xml",
        "x = 2**3 + y**2",
        "*****\nNOTICE\n*****",
        "+----+----+\n| id | no |\n+----+----+\n|  1 |  2 |\n+----+----+",
        "Unknown column `foo` in `bar`",
        "array[0](x) and f[a](b)",
        "```unclosed\ntext",
        "C:\\Users\\bob\\*.* /home/bob/_x_/",
        "----------\ntext\n----------",
        "a | b | c\nd | e | f",
        "***",
        "|---|---|",
        "> **quoted** [a](https://a.example/)\n> ```\n> x\n> ```\n\nanswer",
        "~~~~~~~~~~\nBob\n~~~~~~~~~~",
      })
  void leavesPlain(String text) {
    assertFalse(MarkdownSigns.in(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello</p>",
        "  <div>Hello<br />you</div>",
        "<!DOCTYPE html><p>x",
        "<html><body>x</body></html>",
        "Hello,<br />\n<br />\nplease<br />\nThanks",
        "<table><tr><td>1</td></tr></table>",
      })
  void takesForHtml(String text) {
    assertTrue(HtmlSigns.in(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 < 2 && <b>bold?</b>",
        "<urgent> call me </urgent>",
        "<VirtualHost *:80>\n</VirtualHost>",
        "<p> is stripped from my template",
        "I wrote <p>hello</p> in my template.\nIt does not show.\nWhy?",
        "<div",
        "a <- b -> c",
        "<bob@example.com> wrote <p>",
      })
  void leavesText(String text) {
    assertFalse(HtmlSigns.in(text), text);
  }
}
