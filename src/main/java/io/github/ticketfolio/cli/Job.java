package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.FetchOptions;
import io.github.ticketfolio.archive.Fetcher;
import io.github.ticketfolio.archive.Progress;
import io.github.ticketfolio.archive.RenderOptions;
import io.github.ticketfolio.archive.Renderer;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.RunReport;
import io.github.ticketfolio.archive.Selection;
import io.github.ticketfolio.archive.Verifier;
import io.github.ticketfolio.ticket.Shard;
import java.nio.file.Path;

/** The main job: fetch, render, verify what was written. */
final class Job {
  private final Streams streams;
  private final Progress progress;

  Job(Streams streams) {
    this.streams = streams;
    progress = TerminalProgress.on(streams);
  }

  /** Runs it and returns the exit code. */
  int archive(FetchOptions fetching, RenderOptions rendering, Selection selection, boolean json)
      throws RunException {
    Renderer.check(rendering);
    Fetcher.run(fetching, selection, progress);
    RunReport report = Renderer.run(rendering, selection, progress);
    int code = print(report, rendering, json);
    return report.tickets().pages() == 0 || verified(rendering.output())
        ? code
        : ExitCode.DIFFERENT;
  }

  /** Makes the archive of tickets that the store holds, and returns the exit code. */
  int render(RenderOptions options, Selection selection, boolean json) throws RunException {
    return print(Renderer.run(options, selection, progress), options, json);
  }

  /** Makes one part of it, and returns the exit code. */
  int renderPart(RenderOptions options, Selection selection, Shard shard, boolean json)
      throws RunException {
    RunReport report = Renderer.part(options, selection, shard, progress);
    return new ReportPrinter(streams, json).printPart(report, shard);
  }

  /** Puts the parts together, and returns the exit code. */
  int merge(RenderOptions options, Selection selection, boolean json) throws RunException {
    return print(Renderer.merge(options, selection, progress), options, json);
  }

  private int print(RunReport report, RenderOptions options, boolean json) {
    return new ReportPrinter(streams, json).print(report, options.output());
  }

  private boolean verified(Path output) throws RunException {
    Verifier.Verdict verdict = Verifier.run(output, null);
    verdict.lines().forEach(line -> new Messages(streams).remark(output + ": " + line));
    return verdict.isWhole();
  }
}
