package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RenderOptions;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Selection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "merge",
    description = {
      "Puts the parts of an archive together that render --shard has made.",
      "Makes index, search data, run report and manifest. Give it the same "
          + "options as render; without a selection it takes every ticket."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio merge --output /srv/tickets",
      "  parallel ticketfolio render --all --shard {}/4 ::: 0 1 2 3 && ticketfolio merge"
    })
final class MergeCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private SelectionOptions selecting = new SelectionOptions();
  @Mixin private StoreOptions storing = new StoreOptions();
  @Mixin private FolderOption output = new FolderOption();
  @Mixin private PageOptions rendering = new PageOptions();

  @Option(names = "--json", description = "Print the run report as JSON.")
  private boolean json;

  MergeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Selection selection =
        selecting.isEmpty() ? Selection.everything() : selecting.selection(streams);
    RenderOptions options = rendering.options(storing, output.folder());
    return new Job(streams).merge(options, selection, json);
  }
}
