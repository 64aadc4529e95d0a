package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.DryRun;
import io.github.ticketfolio.archive.Estimate;
import io.github.ticketfolio.archive.FetchOptions;
import io.github.ticketfolio.archive.Fetcher;
import io.github.ticketfolio.archive.Limits;
import io.github.ticketfolio.archive.LocalFetch;
import io.github.ticketfolio.archive.LocalOptions;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.RunReport;
import io.github.ticketfolio.archive.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "  ticketfolio fetch --config whmcs.properties --id 7311,7320-7400",
      "  ticketfolio fetch --config whmcs.properties --all --rate 2 --dry-run",
      "  ticketfolio fetch --url https://billing.example.com --from-json tickets.jsonl"
    })
final class FetchCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private SelectionOptions selecting = new SelectionOptions();
  @Mixin private ConnectionOptions connecting = new ConnectionOptions();
  @Mixin private LimitOptions limiting = new LimitOptions();
  @Mixin private StoreOptions storing = new StoreOptions();
  @Mixin private ShardOption sharing = new ShardOption();

  @Option(names = "--json", description = "Print the run report as JSON.")
  private boolean json;

  @Option(
      names = "--dry-run",
      description = "Only tell how many tickets there are and how long they would take.")
  private boolean dryRun;

  @Option(
      names = "--from-json",
      paramLabel = "FILE|DIR",
      description = {
        "Take answers that WHMCS' localAPI has given, one JSON object a file or a line,",
        "instead of asking for them; needs no credentials."
      })
  private @Nullable Path fromJson;

  FetchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    return fromJson == null ? fetch() : take(fromJson);
  }

  private int take(Path answers) throws RunException {
    if (dryRun || !selecting.isEmpty()) {
      throw new RunException(
          RunException.Kind.CONFIGURATION,
          "--from-json takes all answers there are; leave the tickets and --dry-run out");
    }
    LocalOptions options = new LocalOptions(answers, storing.store(), connecting.url(streams));
    RunReport report = LocalFetch.run(options, TerminalProgress.on(streams));
    return new ReportPrinter(streams, json).printFetched(report, storing.store());
  }

  private int fetch() throws RunException {
    Selection selection = selecting.selection(streams);
    Limits limits = limiting.limits();
    FetchOptions options =
        new FetchOptions(
            connecting.source(streams), storing.store(), storing.order(), limits, sharing.shard());
    if (dryRun) {
      return tell(DryRun.estimate(options, selection, TerminalProgress.on(streams)));
    }
    RunReport report = Fetcher.run(options, selection, TerminalProgress.on(streams));
    return new ReportPrinter(streams, json).printFetched(report, storing.store());
  }

  private int tell(Estimate estimate) {
    Messages messages = new Messages(streams);
    messages.say(
        (estimate.atMost() ? "At most " : "")
            + ReportPrinter.count(estimate.tickets(), "ticket")
            + ", and at least "
            + ReportPrinter.count(estimate.calls(), "call")
            + ": about "
            + words(estimate.total())
            + ". Attachments come on top, tickets that have not changed since an earlier run go off.");
    messages.say(
        "Estimated from "
            + ReportPrinter.count(estimate.sample(), "ticket")
            + ", fetched one after the other in "
            + estimate.sampled().toMillis()
            + " ms. Nothing was stored.");
    return ExitCode.OK;
  }

  private static String words(Duration time) {
    if (time.toMinutes() < 2) {
      return Math.max(1, time.toSeconds()) + " s";
    }
    return time.toHours() < 2
        ? time.toMinutes() + " min"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }
}
