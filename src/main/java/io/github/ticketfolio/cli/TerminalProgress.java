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

  /** A bar on a terminal; elsewhere none, because a log is no place for a bar. */
  static Progress on(Streams streams) {
    return new TerminalProgress(streams);
  }

  @Override
  public synchronized void begin(String task, long total) {
    if (!streams.terminal()) {
      return;
    }
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
  public synchronized void step(long steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void say(String line) {
    new Messages(streams).remark(line);
  }

  @Override
  public synchronized void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
