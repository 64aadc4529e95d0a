package io.github.ticketfolio.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The accessibility checker axe with every rule it has: also those that are off by default, such as
 * the size of targets, the experimental ones, and those of level AAA.
 */
public final class Axe {
  private static final String RUN =
      """
      async () => {
        const rules = axe.getRules().map(rule => rule.ruleId);
        const found = await axe.run({runOnly: rules, resultTypes: ['violations'], preload: false});
        return found.violations.flatMap(rule => rule.nodes.map(
          node => rule.id + ': ' + node.html + ' ' + node.failureSummary.replace(/\\s+/g, ' ')));
      }
      """;

  private Axe() {}

  /** What the page breaks as it stands, one element each: the rule, the element and the reason. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return (List<String>) page.evaluate(RUN);
  }
}
