package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.FetchOptions;
import io.github.ticketfolio.archive.Limits;
import io.github.ticketfolio.archive.RenderOptions;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Selection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "archive",
    description = "Fetches tickets, makes the archive, verifies it: the main job.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio archive --url https://billing.example.com KXB-482913 00417",
      "  ticketfolio archive --config whmcs.properties --all --output /srv/tickets",
      "  sort numbers.txt | ticketfolio archive --config whmcs.properties --from-file -"
    })
final class ArchiveCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private SelectionOptions selecting = new SelectionOptions();
  @Mixin private ConnectionOptions connecting = new ConnectionOptions();
  @Mixin private LimitOptions limiting = new LimitOptions();
  @Mixin private StoreOptions storing = new StoreOptions();
  @Mixin private FolderOption output = new FolderOption();
  @Mixin private PageOptions rendering = new PageOptions();

  @Option(names = "--json", description = "Print the run report as JSON.")
  private boolean json;

  ArchiveCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Selection selection = selecting.selection(streams);
    Limits limits = limiting.limits();
    FetchOptions fetching =
        new FetchOptions(connecting.source(streams), storing.store(), storing.order(), limits);
    RenderOptions options = rendering.options(storing, output.folder());
    return new Job(streams).archive(fetching, options, selection, json);
  }
}
