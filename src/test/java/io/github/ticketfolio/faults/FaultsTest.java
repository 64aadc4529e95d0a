package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.faults.Fault.Lot;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Ticket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every fault, met once by one ticket of five: the run ends as the fault deserves, soon, after few
 * calls, with every other ticket and without a secret in anything that it leaves. The time limits
 * are there to end a hung test.
 */
class FaultsTest {
  private static final DemoData DATA = GeneratedTickets.data(5, 3);
  private static final long ILL = 1_002;
  private static final int CONCURRENCY = 2;
  private static final int MOST_ATTEMPTS = 5;

  private static DemoServer whmcs;

  /** How many calls a run takes when nothing goes wrong. */
  private static long callsInPeace;

  @TempDir private Path folder;

  @BeforeAll
  static void countTheCallsOfAnUndisturbedRun(@TempDir Path peace) throws Exception {
    whmcs = DemoServer.start(DATA);
    try (FaultServer server = new FaultServer(whmcs, Plan.PEACE)) {
      archive(server, peace).assertExitCode(0);
      callsInPeace = server.calls().all().size();
    }
  }

  @AfterAll
  static void stop() {
    whmcs.close();
  }

  static Stream<Fault> faults() {
    return Arrays.stream(Fault.values()).filter(fault -> !fault.lastsUntilTheDeadline());
  }

  static Stream<Fault> stoppingFaults() {
    return faults().filter(Fault::stopsWhenMetAlways);
  }

  private static FaultRun archive(FaultServer server, Path folder) {
    return FaultRun.archive(server, folder, "--concurrency", CONCURRENCY);
  }

  /** A run that shows the whole of an exception. */
  private static FaultRun archiveVerbosely(FaultServer server, Path folder) {
    return FaultRun.archive(server, folder, "--concurrency", CONCURRENCY, "-v");
  }

  @Test
  void knowsAllKindsOfFaults() {
    assertTrue(Fault.values().length >= 34);
    Set<Lot> lots = Arrays.stream(Fault.values()).map(Fault::lot).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Lot.class), lots);
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Timeout(value = 60, threadMode = SEPARATE_THREAD)
  void endsInTheRightState(Fault fault) throws Exception {
    // With the same latency for all, the refusal is read before others can have begun twice.
    Duration latency = Duration.ofMillis(fault.lot() == Lot.STOPS ? 80 : 0);
    try (FaultServer server = new FaultServer(whmcs, Plan.once(fault, ILL), latency)) {
      FaultRun run = archiveVerbosely(server, folder);
      run.assertExitCode(fault.lot().exitCode(), fault);
      run.assertKeepsTheSecrets();
      assertKeptTheSecrets(server);
      assertAsksNoMoreThanItMust(fault, server.calls());
      if (fault.lot() != Lot.STOPS) {
        assertHasTheOthers(fault);
      }
    }
  }

  private static void assertKeptTheSecrets(FaultServer server) {
    assertFalse(server.sawASecretOutsideABody(), "a secret was in a URL or a header");
    assertEquals(0, server.callsElsewhere(), "calls of another host");
  }

  private static void assertAsksNoMoreThanItMust(Fault fault, Calls calls) {
    boolean repeated = fault.lot() == Lot.TRANSIENT || fault == Fault.MALFORMED_UTF8;
    assertEquals(repeated ? 2 : 1, calls.count(call -> call.getsTicket(ILL)), fault.name());
    long all = calls.all().size();
    switch (fault.lot()) {
      case TRANSIENT, OK -> assertEquals(callsInPeace + (repeated ? 1 : 0), all, fault.name());
      case TICKET -> assertTrue(all < callsInPeace + 1, all + " calls");
      // One more, which shows that WHMCS is there.
      case ELSEWHERE -> assertTrue(all < callsInPeace + 2, all + " calls");
      case STOPS -> assertStopsAtOnce(calls);
    }
  }

  /** Calls may be under way when the refusal comes, but none begins after it was read. */
  private static void assertStopsAtOnce(Calls calls) {
    List<Call> all = calls.all();
    int refused = calls.those(call -> call.getsTicket(ILL)).get(0).number();
    assertTrue(all.size() - refused <= CONCURRENCY, all.toString());
  }

  private void assertHasTheOthers(Fault fault) throws Exception {
    Set<Long> expected = new TreeSet<>(DATA.tickets().stream().map(Ticket::id).toList());
    if (fault.lot().exitCode() == 1) {
      expected.remove(ILL);
    }
    try (Store store = Store.read(FaultRun.store(folder))) {
      List<Long> stored = store.keys().stream().map(TicketKey::ticketId).toList();
      assertEquals(expected, new TreeSet<>(stored));
    }
    for (long id : expected) {
      assertTrue(hasPage(id), "no page of " + id);
    }
  }

  private boolean hasPage(long id) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("archive/tickets"))) {
      return files.anyMatch(file -> file.getFileName().toString().matches(id + "-.*\\.html"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"MAINTENANCE", "TICKET_NOT_FOUND", "PHP_WARNING"})
  @Timeout(value = 60, threadMode = SEPARATE_THREAD)
  void reportsNumbersThatAddUp(Fault fault) throws Exception {
    try (FaultServer server = new FaultServer(whmcs, Plan.once(fault, ILL))) {
      FaultRun run = archive(server, folder);
      run.assertAddsUp(5, fault.lot() == Lot.TICKET ? 1 : 0);
      assertEquals(server.calls().all().size(), run.number("calls"));
      assertEquals(fault.lot() == Lot.TRANSIENT ? 1 : 0, run.number("retries"));
      if (fault.lot() == Lot.TICKET) {
        assertEquals(ILL, run.report().path("failures").path(0).path("id").asLong());
      }
    }
  }

  /** OkHttp has a mind of its own about this one answer. */
  @Test
  @Timeout(value = 60, threadMode = SEPARATE_THREAD)
  void countsTheRepetitionOfACallThatMayBeRepeatedAtOnce() throws Exception {
    try (FaultServer server =
        new FaultServer(whmcs, Plan.once(Fault.UNAVAILABLE_FOR_NO_TIME, ILL))) {
      FaultRun run = archive(server, folder);
      assertEquals(server.calls().all().size(), run.number("calls"));
      assertEquals(1, run.number("retries"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"PHP_WARNING", "PHP_DEPRECATION", "HOOK_OUTPUT", "HOOK_OUTPUT_ALL_AROUND"})
  @Timeout(value = 60, threadMode = SEPARATE_THREAD)
  void warnsOfWhatIsOdd(Fault fault) throws Exception {
    String number = DATA.tickets().get(2).number();
    try (FaultServer server = new FaultServer(whmcs, Plan.once(fault, ILL))) {
      JsonNode warnings = archive(server, folder).report().path("warnings");
      assertTrue(warnings.toString().contains(number), warnings.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("stoppingFaults")
  @Timeout(value = 60, threadMode = SEPARATE_THREAD)
  void leavesNothingWhenRefusedFromTheStart(Fault fault) throws Exception {
    try (FaultServer server = new FaultServer(whmcs, Plan.always(fault, call -> true))) {
      FaultRun run = archiveVerbosely(server, folder);
      run.assertExitCode(3, fault);
      run.assertKeepsTheSecrets();
      assertKeptTheSecrets(server);
      int calls = server.calls().all().size();
      assertTrue(calls <= (mayDiffer(fault) ? 4 : 1) + CONCURRENCY, calls + " calls");
      assertFalse(Files.exists(folder.resolve("archive")));
    }
  }

  /** A role may refuse one action and allow the next: each is worth a call. */
  private static boolean mayDiffer(Fault fault) {
    return fault == Fault.INVALID_PERMISSIONS || fault == Fault.ACCESS_DENIED;
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"INTERNAL_ERROR", "RESET", "CUT_IN_HALF"})
  @Timeout(value = 120, threadMode = SEPARATE_THREAD)
  void givesUpOneTicketThatAlwaysFails(Fault fault) throws Exception {
    Plan plan = Plan.always(fault, call -> call.getsTicket(ILL));
    try (FaultServer server = new FaultServer(whmcs, plan)) {
      FaultRun run = archive(server, folder);
      run.assertExitCode(1, fault);
      run.assertKeepsTheSecrets();
      run.assertAddsUp(5, 1);
      long attempts = server.calls().count(call -> call.getsTicket(ILL));
      assertEquals(MOST_ATTEMPTS, attempts);
      assertTrue(server.calls().all().size() < callsInPeace + MOST_ATTEMPTS);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TOO_MANY_REQUESTS_UNTIL_A_DATE", "UNAVAILABLE_FOR_TWO_SECONDS"})
  @Timeout(value = 60, threadMode = SEPARATE_THREAD)
  void leavesTheServerAloneForAsLongAsItAsks(Fault fault) throws Exception {
    Duration latency = Duration.ofMillis(50);
    try (FaultServer server = new FaultServer(whmcs, Plan.once(fault, ILL), latency)) {
      archive(server, folder).assertExitCode(0);
      long asked = server.calls().those(call -> call.getsTicket(ILL)).get(0).arrived();
      // Whoever calls at that moment still gets through; and a date may round a second away.
      assertNobodyCallsBetween(server, asked, 300, 1_800);
      assertTrue(server.calls().count(call -> call.arrived() - asked > 1_800_000_000L) > 1);
    }
  }

  private static void assertNobodyCallsBetween(
      FaultServer server, long since, long fromMillis, long toMillis) {
    List<Call> early =
        server
            .calls()
            .those(
                call ->
                    call.arrived() - since > fromMillis * 1_000_000
                        && call.arrived() - since < toMillis * 1_000_000);
    assertEquals(List.of(), early);
  }

  @Test
  @Timeout(value = 300, threadMode = SEPARATE_THREAD)
  void outlastsAnswersThatDoNotEnd() throws Exception {
    Plan both = Plan.onceEach(Map.of(ILL, Fault.SILENCE, ILL + 1, Fault.DRIP));
    try (FaultServer server = new FaultServer(whmcs, both)) {
      FaultRun run = archive(server, folder);
      run.assertExitCode(0);
      run.assertAddsUp(5, 0);
      assertEquals(callsInPeace + 2, server.calls().all().size());
    }
  }
}
