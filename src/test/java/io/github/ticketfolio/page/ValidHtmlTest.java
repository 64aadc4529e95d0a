package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidHtmlTest {
  private final Pages pages = Samples.pages();

  @Test
  void ticketPagesAreValid() throws Exception {
    NuChecker.assertValid(pages.ticketPage(Samples.richInput()).html());
    NuChecker.assertValid(pages.ticketPage(Samples.input(Samples.small("", ""), List.of())).html());
  }

  @Test
  void indexAndReportAreValid() throws Exception {
    NuChecker.assertValid(pages.indexPage(SampleIndex.full()));
    NuChecker.assertValid(pages.indexPage(SampleIndex.empty()));
    NuChecker.assertValid(pages.reportPage(SampleIndex.report()));
  }

  @Test
  void listsAreValidForEveryAudience() throws Exception {
    for (Pages some : List.of(pages, Samples.customerPages())) {
      NuChecker.assertValid(some.indexPage(SampleIndex.full()));
      NuChecker.assertValid(some.listPage(SampleIndex.list()));
      NuChecker.assertValid(some.clientsPage(SampleIndex.clients()));
    }
  }

  @Test
  void theCheckerWouldSeeAnError() throws Exception {
    String broken = pages.reportPage(SampleIndex.report()).replace("<h1>", "<h1 nonsense>");

    assertTrue(NuChecker.errors(broken).contains("nonsense"));
  }
}
