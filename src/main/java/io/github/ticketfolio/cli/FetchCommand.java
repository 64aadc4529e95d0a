package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.FetchOptions;
import io.github.ticketfolio.archive.Fetcher;
import io.github.ticketfolio.archive.Limits;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.RunReport;
import io.github.ticketfolio.archive.Selection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  @Mixin private LimitOptions limiting = new LimitOptions();
  @Mixin private StoreOptions storing = new StoreOptions();

  @Option(names = "--json", description = "Print the run report as JSON.")
  private boolean json;

  FetchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Selection selection = selecting.selection(streams);
    Limits limits = limiting.limits();
    FetchOptions options =
        new FetchOptions(connecting.source(streams), storing.store(), storing.order(), limits);
    RunReport report = Fetcher.run(options, selection, TerminalProgress.on(streams));
    return new ReportPrinter(streams, json).printFetched(report, storing.store());
  }
}
