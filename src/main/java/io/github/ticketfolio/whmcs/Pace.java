package io.github.ticketfolio.whmcs;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When the next call may begin: not more often than the rate, and not before a pause is over that
 * WHMCS has asked for, whichever call it told. All waits end at once when the client is closed.
 * Thread-safe.
 */
final class Pace {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final @Nullable RateLimiter limiter;
  private long pausedUntil = System.nanoTime();

  Pace(double rate) {
    limiter = rate == 0 ? null : limiter(rate);
  }

  private static RateLimiter limiter(double rate) {
    return RateLimiter.of(
        "calls",
        RateLimiterConfig.custom()
            .limitForPeriod(1)
            .limitRefreshPeriod(Duration.ofNanos((long) (TimeUnit.SECONDS.toNanos(1) / rate)))
            .timeoutDuration(Duration.ofDays(1))
            .build());
  }

  /** Waits until a call may begin. A pause may begin while the rate holds the call back. */
  void awaitTurn() throws InterruptedException {
    do {
      for (long left = pauseLeft(); left > 0; left = pauseLeft()) {
        sleep(left);
      }
      if (limiter != null) {
        sleep(limiter.reservePermission());
      }
    } while (pauseLeft() > 0);
    stopIfClosed();
  }

  /** Lets no call begin for so long. */
  synchronized void pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
  }

  private synchronized long pauseLeft() {
    return pausedUntil - System.nanoTime();
  }

  /**
   * Waits.
   *
   * @throws InterruptedException when the client is closed meanwhile
   */
  void sleep(long nanos) throws InterruptedException {
    if (nanos > 0 && closed.await(nanos, TimeUnit.NANOSECONDS)) {
      stopIfClosed();
    }
  }

  void close() {
    closed.countDown();
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  void stopIfClosed() throws InterruptedException {
    if (isClosed()) {
      throw new InterruptedException("the client was closed");
    }
  }
}
