package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RenderOptions;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Selection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "render",
    description = "Makes the archive from the store; needs no network.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio render --all",
      "  ticketfolio render --order desc --output /tmp/one-ticket KXB-482913",
      "  ticketfolio render --all --shard 0/4",
      "  ticketfolio render --all --redact redact.toml --output output/redacted"
    })
final class RenderCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private SelectionOptions selecting = new SelectionOptions();
  @Mixin private StoreOptions storing = new StoreOptions();
  @Mixin private FolderOption output = new FolderOption();
  @Mixin private PageOptions rendering = new PageOptions();
  @Mixin private ShardOption sharing = new ShardOption();

  @Option(names = "--json", description = "Print the run report as JSON.")
  private boolean json;

  RenderCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Selection selection = selecting.selection(streams);
    RenderOptions options = rendering.options(storing, output.folder());
    Job job = new Job(streams);
    return sharing.isGiven()
        ? job.renderPart(options, selection, sharing.shard(), json)
        : job.render(options, selection, json);
  }
}
