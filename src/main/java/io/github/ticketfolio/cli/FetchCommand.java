package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Chosen;
import io.github.ticketfolio.archive.FetchOptions;
import io.github.ticketfolio.archive.Fetcher;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Selection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "fetch",
    description = "Fetches tickets from WHMCS into the store; makes no pages.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio fetch --config whmcs.properties --all",
      "  ticketfolio fetch --config whmcs.properties --id 7311,7320-7400"
    })
final class FetchCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private SelectionOptions selecting = new SelectionOptions();
  @Mixin private ConnectionOptions connecting = new ConnectionOptions();
  @Mixin private StoreOptions storing = new StoreOptions();

  FetchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Selection selection = selecting.selection(streams);
    FetchOptions options = connecting.options(streams, storing);
    Chosen chosen = Fetcher.run(options, selection, TerminalProgress.on(streams));
    return report(chosen);
  }

  private int report(Chosen chosen) {
    int fetched = chosen.asked() - chosen.failures().size();
    int code = new ReportPrinter(streams, false).printFailures(chosen.failures());
    new Messages(streams)
        .say(
            "Fetched "
                + fetched
                + " of "
                + ReportPrinter.count(chosen.asked(), "ticket")
                + " into "
                + storing.store());
    return code;
  }
}
