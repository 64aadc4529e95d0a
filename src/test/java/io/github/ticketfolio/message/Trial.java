package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TextFormat;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One message rendered on a thread of its own, with a small stack.
 *
 * @param message what came of it
 * @param time the processor time it took, which a busy machine does not lengthen
 */
record Trial(RenderedMessage message, Duration time) {
  /** Half of what a thread has by default. */
  private static final int STACK = 512 * 1024;

  /** What takes longer hangs, even on a machine with other work. */
  private static final long HANGS_AFTER_SECONDS = 60;

  static Trial of(TextFormat format, String stored) {
    CompletableFuture<Trial> trial = new CompletableFuture<>();
    Thread thread = new Thread(null, () -> run(format, stored, trial), "trial", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return trial.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      AssertionError hangs = new AssertionError("hangs");
      hangs.setStackTrace(thread.getStackTrace());
      throw hangs;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(TextFormat format, String stored, CompletableFuture<Trial> trial) {
    try {
      long start = processorTime();
      RenderedMessage message = English.renderer(format).render(stored);
      trial.complete(new Trial(message, Duration.ofNanos(processorTime() - start)));
    } catch (RuntimeException | Error e) {
      trial.completeExceptionally(e);
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** True if a part is shown as plain text; signatures always are. */
  boolean isPlain() {
    return Shown.of(message.html().toString()).plain();
  }

  void checkTime(Duration limit) {
    assertTrue(time.compareTo(limit) < 0, () -> "took " + time.toMillis() + " ms");
  }
}
