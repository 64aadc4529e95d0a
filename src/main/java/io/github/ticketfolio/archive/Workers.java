package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.store.StoreException;
import java.io.IOException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does work with several threads, as many as the machine has processors unless told. */
final class Workers {
  private Workers() {}

  /** Work that takes one thing after the other until none is left. */
  interface Work {
    /** Goes on until there is nothing left. */
    void run() throws RunException, IOException;
  }

  /**
   * Lets all threads do the work, and waits until there is none left.
   *
   * @throws RunException the first error; the others were stopped as soon as they look
   */
  static void share(Work work) throws RunException, StoreException, ArchiveException {
    share(Runtime.getRuntime().availableProcessors(), work);
  }

  /** The same with so many threads. */
  static void share(int threads, Work work) throws RunException, StoreException, ArchiveException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      CompletionService<@Nullable Void> running = new ExecutorCompletionService<>(workers);
      for (int i = 0; i < threads; i++) {
        running.submit(
            () -> {
              work.run();
              return null;
            });
      }
      for (int i = 0; i < threads; i++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      throw reason(e);
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      end(workers);
    }
  }

  static RunException interrupted() {
    return new RunException(RunException.Kind.STORAGE, "interrupted; nothing was changed");
  }

  static RunException reason(ExecutionException failure) throws StoreException, ArchiveException {
    Throwable cause = failure.getCause();
    if (cause instanceof StoreException e) {
      throw e;
    }
    if (cause instanceof ArchiveException e) {
      throw e;
    }
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof RunException e
        ? e
        : new RunException(RunException.Kind.STORAGE, failure);
  }

  /** No thread may write once this is over. */
  static void end(ExecutorService workers) {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
