package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with count, rate and the time left on standard error. */
final class TerminalProgress implements Progress {
  private static final int WIDTH = 80;

  private final Streams streams;
  private @Nullable ProgressBar bar;

  private TerminalProgress(Streams streams) {
    this.streams = streams;
  }

  /** A bar on a terminal; elsewhere nothing, because a log is no place for a bar. */
  static Progress on(Streams streams) {
    return streams.terminal() ? new TerminalProgress(streams) : Progress.NONE;
  }

  @Override
  public synchronized void begin(String task, long total) {
    boolean plain = streams.environment().containsKey("NO_COLOR");
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(plain ? ProgressBarStyle.ASCII : ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
            .build();
  }

  @Override
  public synchronized void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
