package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A WHMCS that is down as a whole: from the start, or for a while, be it longer than one call is
 * tried for.
 */
class OutageTest {
  private static final DemoData DATA = GeneratedTickets.data(60, 8);
  private static final int CONCURRENCY = 8;

  /** How many calls are answered before WHMCS goes down. */
  private static final int HEALTHY = 20;

  private static final int MOST_ATTEMPTS = 5;

  private static DemoServer whmcs;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    whmcs = DemoServer.start(DATA);
  }

  @AfterAll
  static void stop() {
    whmcs.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"UNAVAILABLE", "RESET"})
  @Timeout(value = 120, threadMode = SEPARATE_THREAD)
  void endsTheRunWhenItLastsFromTheStart(Fault fault) throws Exception {
    try (FaultServer server = new FaultServer(whmcs, Plan.always(fault, call -> true))) {
      FaultRun run = fetch(server);
      run.assertExitCode(3, fault);
      assertTrue(run.result().err().contains("ticketfolio: 127.0.0.1:"), run.result().err());
      int calls = server.calls().all().size();
      assertTrue(calls > 1 && calls <= 4 * MOST_ATTEMPTS, calls + " calls");
      assertFalse(Files.exists(FaultRun.store(folder)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 15})
  @Timeout(value = 180, threadMode = SEPARATE_THREAD)
  void costsNothingWhenItPasses(int seconds) throws Exception {
    AtomicLong began = new AtomicLong();
    Plan plan =
        Plan.always(
            Fault.UNAVAILABLE, call -> call.number() > HEALTHY && isDown(began, call, seconds));
    try (FaultServer server = new FaultServer(whmcs, plan)) {
      fetch(server).assertExitCode(0);
      long calls =
          server.calls().count(call -> call.number() > HEALTHY && isDown(began, call, seconds));
      assertTrue(calls <= 5 * CONCURRENCY, calls + " calls of a server that is down");
    }
    try (Store store = Store.read(FaultRun.store(folder))) {
      assertEquals(DATA.tickets().size(), store.keys().size());
    }
  }

  /** Down for so long since the first call that met it. */
  private static boolean isDown(AtomicLong began, Call call, int seconds) {
    began.compareAndSet(0, call.arrived());
    return call.arrived() - began.get() < Duration.ofSeconds(seconds).toNanos();
  }

  private FaultRun fetch(FaultServer server) {
    return FaultRun.fetch(server, folder, "--concurrency", CONCURRENCY);
  }
}
