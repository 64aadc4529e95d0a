package io.github.ticketfolio.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template may not hold, whoever wrote it: nothing in it may run what stands in a ticket, or
 * ask for anything from a network. A page's policy forbids most of it, too; then it would have no
 * effect, and its author should know.
 */
final class TemplateRules {
  private static final String ADDRESSES =
      "(?:xlink:)?(?:href|src|srcset|action|formaction|data|poster|ping|cite|background)";

  private static final List<Rule> RULES =
      List.of(
          rule("__|TH:inline|\\[\\(", "__, th:inline and [(…)] would run ticket text as code"),
          rule(
              "TH:utext(?!=\"\\$\\{(?:head\\.sheets\\.(?:style|paper|modern)|head\\.script"
                  + "|e\\.html)\\}\")",
              "th:utext would run ticket text as code; use th:text"),
          rule(
              "TH:(?:attr|on|style|srcdoc)",
              "th:attr, th:on…, th:style and th:srcdoc could run ticket text; give an attribute"
                  + " by its own name, such as th:title"),
          rule(
              "TH:"
                  + ADDRESSES
                  + "\\s*=(?!\"(?:\\$\\{[\\w.]+\\.(?:href|near|image|logo)\\}\"|\\|#))",
              "expected an address that was checked, such as ${link.href} or |#${f.anchor}|"),
          rule(
              "TH:(?:insert|replace|include)(?!=\"~\\{[\\w.-]*[ }])",
              "expected a template by its name, such as ~{parts.html :: head}"),
          rule(
              "<(?:link|iframe|frame|object|embed|base)\\b|http-equiv\\s*=\\s*[\"']?refresh",
              "a page loads nothing and leads nowhere by itself"),
          rule(
              "<(?:script|style)\\b(?![^>]*\\sth:utext=)|\\sstyle=|\\son[a-z]+=",
              "a page's policy lets no script or style of a template take effect; put it into"
                  + " assets/"));

  private TemplateRules() {}

  /** What is wrong, and how it is found; {@code TH:} stands for either way to write the prefix. */
  private record Rule(Pattern wrong, String reason) {}

  private static Rule rule(String wrong, String reason) {
    return new Rule(Pattern.compile("(?i)" + wrong.replace("TH:", "\\bth[:-]")), reason);
  }

  /**
   * Looks for all of it.
   *
   * @throws BrokenThemeException if the text of the file holds any
   */
  static void check(String file, String text) {
    for (Rule rule : RULES) {
      Matcher found = rule.wrong().matcher(text);
      if (found.find()) {
        int line = Theme.line(text.substring(0, found.start()));
        throw new BrokenThemeException(file, line, rule.reason(), null);
      }
    }
  }
}
