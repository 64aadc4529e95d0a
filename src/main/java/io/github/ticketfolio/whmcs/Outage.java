package io.github.ticketfolio.whmcs;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds all calls back while WHMCS answers none of them, so that it is not hammered and no ticket
 * is given up for what passes. One call then looks again and again whether WHMCS is back; it asks
 * for no ticket of the run, so that tickets which WHMCS cannot answer are not taken for an outage.
 * Thread-safe.
 */
final class Outage {
  private static final int FEWEST_ATTEMPTS = 4;
  private static final int MOST_ATTEMPTS = 10;
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

  private final CircuitBreaker breaker;
  private final int mostLooks;
  private final Pace pace;
  private final Consumer<String> notices;
  private volatile boolean answered;
  private volatile @Nullable WhmcsException end;
  private int looks;

  /**
   * @param pace what ends a wait early
   * @param notices told, in a line, why nothing goes on
   */
  Outage(ClientOptions options, Pace pace, Consumer<String> notices) {
    this.pace = pace;
    this.notices = notices;
    mostLooks = options.patience().outageLooks();
    breaker = CircuitBreaker.of("whmcs", config(options));
  }

  private static CircuitBreakerConfig config(ClientOptions options) {
    Patience patience = options.patience();
    // An outage is seen before the first call has used up its attempts.
    int attempts = options.concurrency() * (patience.attempts() - 1);
    int window = Math.min(Math.max(attempts, FEWEST_ATTEMPTS), MOST_ATTEMPTS);
    return CircuitBreakerConfig.custom()
        .slidingWindow(window, window, SlidingWindowType.COUNT_BASED)
        .failureRateThreshold(100)
        .waitIntervalFunctionInOpenState(
            IntervalFunction.ofExponentialBackoff(patience.firstPause(), 2, patience.outagePause()))
        .permittedNumberOfCallsInHalfOpenState(1)
        .build();
  }

  /** A call that shows whether WHMCS is there. */
  interface Look {
    void attempt() throws WhmcsException, InterruptedException;
  }

  /** True when WHMCS has ever answered, be it with a refusal. */
  boolean hasAnswered() {
    return answered;
  }

  /** True when WHMCS has stayed away for too long. */
  boolean isOver() {
    return end != null;
  }

  /**
   * Lets a call begin, at once or when WHMCS is back.
   *
   * @throws WhmcsException when it stays away; the run is over
   */
  void await(Look look) throws WhmcsException, InterruptedException {
    while (!mayBegin(look)) {
      pace.sleep(STEP);
    }
  }

  private boolean mayBegin(Look look) throws WhmcsException, InterruptedException {
    WhmcsException reason = end;
    if (reason != null) {
      throw reason;
    }
    if (!breaker.tryAcquirePermission()) {
      return false;
    }
    if (breaker.getState() != State.HALF_OPEN) {
      return true;
    }
    look(look);
    return false;
  }

  private void look(Look look) throws InterruptedException {
    try {
      look.attempt();
      succeeded();
    } catch (WhmcsException e) {
      count(e);
      failed(e);
    } catch (InterruptedException e) {
      breaker.releasePermission();
      throw e;
    }
  }

  private synchronized void count(WhmcsException e) {
    looks = e.kind().isOutage() ? looks + 1 : 0;
    if (looks >= (answered ? mostLooks : 1)) {
      end =
          new WhmcsException(
              Kind.UNREACHABLE,
              "no call succeeds any more; the last time "
                  + e.reason()
                  + " What was fetched is kept: run the same command again when WHMCS is back.");
    }
  }

  /** A call has brought what it was asked for. */
  void succeeded() {
    answered = true;
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  /** A call has brought something else; only what is no answer of WHMCS counts. */
  void failed(WhmcsException e) {
    if (!e.kind().isOutage()) {
      succeeded();
      return;
    }
    State before = breaker.getState();
    breaker.onError(0, TimeUnit.NANOSECONDS, e);
    if (before == State.CLOSED && breaker.getState() == State.OPEN) {
      notices.accept("No call succeeds any more; waiting for WHMCS. The last time " + e.reason());
    }
  }
}
