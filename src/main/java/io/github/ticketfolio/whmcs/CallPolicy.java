package io.github.ticketfolio.whmcs;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When a call is sent, and how often. It promises that
 *
 * <ul>
 *   <li>what passes is tried again, with pauses that grow and differ from call to call, but not
 *       more often than the patience says, and what is final never is;
 *   <li>a host that has never answered is not asked twice when it cannot be reached;
 *   <li>nothing is sent faster than the rate, during a pause WHMCS asked for, or in an outage.
 * </ul>
 *
 * Thread-safe.
 */
final class CallPolicy {
  private final Retry retry;
  private final boolean repeats;
  private final Pace pace;
  private final Outage outage;
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();

  CallPolicy(ClientOptions options, Pace pace, CallListener listener) {
    this.pace = pace;
    outage = new Outage(options, pace, listener::notice);
    Patience patience = options.patience();
    repeats = patience.attempts() > 1;
    retry =
        Retry.of(
            "call",
            RetryConfig.custom()
                .maxAttempts(patience.attempts())
                .intervalFunction(
                    IntervalFunction.ofExponentialRandomBackoff(
                        patience.firstPause(), 2, 0.5, patience.longestPause()))
                .retryOnException(this::passes)
                .build());
    retry.getEventPublisher().onRetry(event -> retries.incrementAndGet());
  }

  /** One try. */
  interface Attempt<T> {
    /** Sends it; the first try is number 1. */
    T send(int number) throws WhmcsException, InterruptedException;
  }

  private boolean passes(Throwable failure) {
    return failure instanceof WhmcsException e
        && e.kind().passes()
        && (e.kind() != Kind.UNREACHABLE || outage.hasAnswered())
        && !outage.isOver();
  }

  /**
   * Makes a call.
   *
   * @param attempt sends it once
   * @param look sends what shows whether WHMCS is there
   */
  <T> T call(Attempt<T> attempt, Attempt<?> look) throws WhmcsException, InterruptedException {
    int[] tries = {0};
    try {
      return execute(() -> once(attempt, ++tries[0], look));
    } catch (WhmcsException e) {
      pace.stopIfClosed();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw afterAll(e, look);
    }
  }

  private <T> T execute(Callable<T> attempts) throws WhmcsException, InterruptedException {
    try {
      return retry.executeCallable(attempts);
    } catch (WhmcsException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T once(Attempt<T> attempt, int number, Attempt<?> look)
      throws WhmcsException, InterruptedException {
    outage.await(() -> counted(look, 1));
    try {
      T result = counted(attempt, number);
      outage.succeeded();
      return result;
    } catch (WhmcsException e) {
      outage.failed(e);
      throw e;
    }
  }

  private <T> T counted(Attempt<T> attempt, int number)
      throws WhmcsException, InterruptedException {
    pace.awaitTurn();
    calls.incrementAndGet();
    return attempt.send(number);
  }

  /** Once WHMCS has answered, it is an outage that ends a run, not one call that finds nobody. */
  private WhmcsException afterAll(WhmcsException e, Attempt<?> look) throws InterruptedException {
    boolean ends = outage.isOver() || !outage.hasAnswered();
    return switch (e.kind()) {
      case UNREACHABLE -> ends ? e : e.as(Kind.UNREACHABLE, false);
      case HTTP -> repeats && isThere(look) ? e.as(Kind.HTTP, false) : e;
      default -> e;
    };
  }

  /** A firewall may send one ticket's text elsewhere; a wrong address does so with every call. */
  private boolean isThere(Attempt<?> look) throws InterruptedException {
    try {
      counted(look, 1);
      return true;
    } catch (WhmcsException e) {
      return e.kind() == Kind.NOT_FOUND;
    }
  }

  /** How many requests were sent, repeated ones among them. */
  long calls() {
    return calls.get();
  }

  /** How many of them repeated another. */
  long retries() {
    return retries.get();
  }
}
