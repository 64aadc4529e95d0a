package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run is never more of a burden than its user allows. */
@Timeout(value = 120, threadMode = SEPARATE_THREAD)
class PacedRunTest {
  private static final DemoData DATA = GeneratedTickets.data(60, 5);

  /** How much later than it was sent a call may arrive on a busy machine. */
  private static final double SLACK_SECONDS = 0.4;

  @TempDir private Path folder;

  @Test
  void neverCallsMoreOftenThanTheRate() throws Exception {
    int rate = 25;
    try (DemoServer whmcs = DemoServer.start(DATA)) {
      fetch(whmcs, "warm", "--concurrency", 8);
      Calls calls = fetch(whmcs, "paced", "--concurrency", 8, "--rate", rate);
      assertKeepsTheRate(calls.all(), rate);
    }
  }

  /** In any window of w seconds at most rate * w + 1 calls: so in the window of any two calls. */
  private static void assertKeepsTheRate(List<Call> calls, int rate) {
    for (int from = 0; from < calls.size(); from++) {
      for (int to = from + 1; to < calls.size(); to++) {
        double seconds = (calls.get(to).arrived() - calls.get(from).arrived()) / 1e9;
        int started = to - from + 1;
        assertTrue(
            started <= rate * (seconds + SLACK_SECONDS) + 1,
            started + " calls in " + seconds + " s, from call " + from);
      }
    }
  }

  @Test
  void makesUseOfTheRate() throws Exception {
    int rate = 50;
    try (DemoServer whmcs = DemoServer.start(DATA)) {
      fetch(whmcs, "warm", "--concurrency", 8);
      List<Call> calls = fetch(whmcs, "paced", "--concurrency", 8, "--rate", rate).all();
      double seconds = (calls.get(calls.size() - 1).arrived() - calls.get(0).arrived()) / 1e9;
      assertTrue(calls.size() / seconds > rate * 0.8, calls.size() + " calls in " + seconds + " s");
    }
  }

  @Test
  void takesARateBelowOneASecond() throws Exception {
    try (DemoServer whmcs = DemoServer.start(GeneratedTickets.data(1, 6))) {
      List<Call> calls = fetch(whmcs, "slow", "--rate", "0.8").all();
      assertKeepsTheRate(calls, 1);
      double first = (calls.get(1).arrived() - calls.get(0).arrived()) / 1e9;
      assertTrue(first > 1.25 - SLACK_SECONDS, "the second call came after " + first + " s");
    }
  }

  @Test
  void asksOneAfterTheOtherWithAConcurrencyOfOne() throws Exception {
    try (DemoServer whmcs = DemoServer.start(DATA)) {
      assertEquals(1, fetch(whmcs, "one", "--concurrency", 1).peak());
    }
  }

  private Calls fetch(DemoServer whmcs, String name, Object... more) throws Exception {
    Path own = Files.createDirectory(folder.resolve(name));
    Duration latency = Duration.ofMillis(20);
    try (FaultServer server = new FaultServer(whmcs, Plan.PEACE, latency)) {
      Object[] arguments = Arrays.copyOf(more, more.length + 1);
      arguments[more.length] = "--no-attachments";
      FaultRun.fetch(server, own, arguments).assertExitCode(0);
      return server.calls();
    }
  }
}
