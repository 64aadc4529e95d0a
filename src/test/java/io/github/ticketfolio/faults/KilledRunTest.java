package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One fetch of 200 tickets, killed with -9 at 50 random moments and started again each time. */
@Timeout(value = 600, threadMode = SEPARATE_THREAD)
class KilledRunTest {
  private static final int KILLS = 50;
  private static final int CONCURRENCY = 4;
  private static final Duration LATENCY = Duration.ofMillis(40);
  private static final DemoData DATA = GeneratedTickets.data(200, 20260404);
  private static final Random RANDOM = new Random(7);

  /** Only to start sooner. */
  private static final List<String> JAVA =
      List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC");

  @TempDir private static Path folder;
  private static DemoServer whmcs;
  private static FaultServer server;
  private static Workers workers;
  private static int kills;
  private static int exitCode;
  private static String printed = "";

  @BeforeAll
  static void killItAgainAndAgain() throws Exception {
    whmcs = DemoServer.start(DATA);
    workers = new Workers(CONCURRENCY, DATA.tickets());
    server = new FaultServer(whmcs, Plan.PEACE, LATENCY, workers);
    ChildProgram program =
        ChildProgram.of(
            server.baseUrl(),
            folder,
            JAVA,
            "fetch",
            "--all",
            "--concurrency",
            CONCURRENCY,
            "--store",
            FaultRun.store(folder));
    for (int i = 0; i < KILLS; i++) {
      killOnce(program.start(), i % 5 == 0);
    }
    exitCode = program.start().waitFor();
    printed = program.printed();
  }

  @AfterAll
  static void stop() {
    server.close();
    whmcs.close();
  }

  /**
   * Kills of the one sort come at any time after the start and mostly hit it; those of the other
   * sort come after some calls about tickets, so on any machine they hit the fetching.
   */
  private static void killOnce(Process process, boolean byTheClock) throws Exception {
    if (byTheClock) {
      Thread.sleep(RANDOM.nextInt(900));
    } else {
      awaitCalls(process, workers.asked() + 1 + RANDOM.nextInt(2 * callsInALife()));
      Thread.sleep(RANDOM.nextInt((int) LATENCY.toMillis()));
    }
    if (process.isAlive()) {
      kills++;
    }
    process.destroyForcibly().waitFor();
    while (server.calls().inFlight() > 0) {
      Thread.sleep(5);
    }
    workers.restart();
  }

  /** So few that something is left to do after the last kill. */
  private static int callsInALife() {
    int calls = DATA.tickets().size();
    for (Ticket ticket : DATA.tickets()) {
      calls += ticket.files().size();
    }
    return Math.max(1, calls / KILLS / 2);
  }

  private static void awaitCalls(Process process, int calls) throws InterruptedException {
    while (process.isAlive() && workers.asked() < calls) {
      Thread.sleep(1);
    }
  }

  @Test
  void isKilledEachTime() {
    assertEquals(KILLS, kills);
  }

  @Test
  void finishesAfterTheLastKill() {
    assertEquals(0, exitCode, printed);
  }

  @Test
  void asksForNoFinishedTicketAgain() {
    assertEquals(List.of(), workers.askedAgain());
    int certain = workers.finished();
    assertTrue(certain > DATA.tickets().size() / 2, "only " + certain + " were surely finished");
  }

  /** Each kill can cost every worker the ticket it is busy with, and no more. */
  @Test
  void losesAtMostOneTicketForEachWorkerAndKill() {
    long asked = server.calls().count(Call::isGetTicket);
    long most = DATA.tickets().size() + (long) KILLS * CONCURRENCY;
    assertTrue(asked <= most, asked + " calls of GetTicket");
  }

  @Test
  void leavesTheStoreThatAnUndisturbedRunLeaves() throws Exception {
    Path other = Files.createDirectory(folder.resolve("undisturbed"));
    try (FaultServer quiet = new FaultServer(whmcs, Plan.PEACE)) {
      FaultRun.fetch(quiet, other).assertExitCode(0);
    }
    try (Store expected = Store.read(FaultRun.store(other));
        Store found = Store.read(FaultRun.store(folder))) {
      assertEquals(DATA.tickets().size(), found.keys().size());
      assertEquals(expected.keys(), found.keys());
      for (TicketKey key : expected.keys()) {
        assertArrayEquals(body(expected, key), body(found, key), key.toString());
      }
      assertSameFiles(expected, found);
    }
  }

  @Test
  void hasTheCallOfEachAnswerInItsLog() throws Exception {
    Set<String> logged = LoggedCalls.of(FaultRun.store(folder)).sums();
    try (Store store = Store.read(FaultRun.store(folder))) {
      for (TicketKey key : store.keys()) {
        String sum = store.answer(key.ticketId()).orElseThrow().sha256();
        assertTrue(logged.contains(sum), key.toString());
      }
    }
  }

  private static byte[] body(Store store, TicketKey key) throws StoreException {
    return store.answer(key.ticketId()).orElseThrow().body();
  }

  private static void assertSameFiles(Store expected, Store found) throws StoreException {
    int files = 0;
    for (Ticket ticket : DATA.tickets()) {
      for (TicketFile file : ticket.files()) {
        if (!file.removed()) {
          FileOutcome outcome = found.files().outcome(file).orElseThrow();
          assertEquals(expected.files().outcome(file).orElseThrow(), outcome, file.toString());
          assertTrue(found.files().content(outcome).length > 0, file.toString());
          files++;
        }
      }
    }
    assertTrue(files > DATA.tickets().size(), "too few files to mean anything: " + files);
  }
}
