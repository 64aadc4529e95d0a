package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.StoreException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The tickets of a run that are still to be fetched, a few of them in memory. Thread-safe. */
final class WorkList {
  private static final int CHUNK = 500;

  private final RunLog runs;
  private final long run;
  private final Queue<RunLog.Entry> chunk = new ArrayDeque<>();
  private long last;
  private boolean stopped;

  WorkList(RunLog runs, long run) {
    this.runs = runs;
    this.run = run;
  }

  /** The next ticket; null when there is none left, or the run has stopped. */
  synchronized RunLog.@Nullable Entry next() throws StoreException {
    if (stopped) {
      return null;
    }
    if (chunk.isEmpty()) {
      chunk.addAll(runs.pending(run, last, CHUNK));
    }
    RunLog.Entry entry = chunk.poll();
    if (entry != null) {
      last = entry.position();
    }
    return entry;
  }

  /** Gives out no more tickets. */
  synchronized void stop() {
    stopped = true;
  }
}
