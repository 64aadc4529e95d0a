package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.faults.Fault.Lot;
import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 500 tickets from a WHMCS that fails at a fifth of the calls: all of them come, whole. */
@Timeout(value = 300, threadMode = SEPARATE_THREAD)
class FlakyRunTest {
  private static final int CONCURRENCY = 8;
  private static final int MOST_IN_A_ROW = 3;
  private static final DemoData DATA = GeneratedTickets.data(500, 20260303);
  private static final long SEED = 99;

  /** Not those that make everybody wait for seconds, and none that asks for another form. */
  private static final List<Fault> FAULTS =
      Arrays.stream(Fault.values())
          .filter(fault -> fault.lot() == Lot.TRANSIENT || fault.lot() == Lot.OK)
          .filter(fault -> !fault.lastsUntilTheDeadline() && !fault.holdsBack())
          .filter(fault -> fault != Fault.MALFORMED_UTF8)
          .toList();

  @TempDir private static Path folder;
  private static FaultRun run;
  private static Calls calls;

  @BeforeAll
  static void fetchThem() throws Exception {
    try (DemoServer whmcs = DemoServer.start(DATA);
        FaultServer server = new FaultServer(whmcs, FlakyRunTest::fault)) {
      run = FaultRun.fetch(server, folder, "--concurrency", CONCURRENCY);
      calls = server.calls();
    }
  }

  /** A fifth of all calls, decided by what is asked and how often it was. */
  private static @Nullable Fault fault(Call call) {
    boolean patient = call.attempt() > MOST_IN_A_ROW;
    for (int i = 1; i <= MOST_IN_A_ROW && patient; i++) {
      patient = isHit(call, call.attempt() - i);
    }
    if (patient || !isHit(call, call.attempt())) {
      return null;
    }
    return FAULTS.get(random(call, call.attempt() + 1_000).nextInt(FAULTS.size()));
  }

  private static boolean isHit(Call call, int attempt) {
    return random(call, attempt).nextInt(5) == 0;
  }

  private static Random random(Call call, int attempt) {
    return new Random(SEED * 1_000_003 + call.form().toString().hashCode() * 31L + attempt);
  }

  @Test
  void endsWell() {
    run.assertExitCode(0);
  }

  @Test
  void metAFaultAtAFifthOfTheCalls() {
    long all = calls.all().size();
    long spoiled = calls.count(call -> fault(call) != null);
    assertTrue(spoiled > all / 6 && spoiled < all / 4, spoiled + " of " + all);
  }

  @Test
  void logsEveryCallTheServerSaw() throws Exception {
    LoggedCalls log = LoggedCalls.of(FaultRun.store(folder));
    assertEquals(LoggedCalls.asked(calls), log.asked());
  }

  @Test
  void neverHasMoreCallsInFlightThanAllowed() {
    assertTrue(calls.peak() <= CONCURRENCY, calls.peak() + " calls at once");
    assertTrue(calls.peak() > CONCURRENCY / 2, "hardly anything at once: " + calls.peak());
  }

  @Test
  void asksForEveryTicketNoOftenerThanItMust() {
    for (Ticket ticket : DATA.tickets()) {
      List<Call> asked = calls.those(call -> call.getsTicket(ticket.id()));
      long failed = asked.stream().filter(call -> isTransient(fault(call))).count();
      assertEquals(failed + 1, asked.size(), ticket.number());
    }
  }

  private static boolean isTransient(@Nullable Fault fault) {
    return fault != null && fault.lot() == Lot.TRANSIENT;
  }

  @Test
  void keepsEveryWordOfEveryTicket() throws Exception {
    try (Store store = Store.read(FaultRun.store(folder))) {
      assertEquals(DATA.tickets().size(), store.keys().size());
      for (Ticket ticket : DATA.tickets()) {
        String body = body(store, ticket);
        words(ticket).forEach(word -> assertTrue(body.contains(word), ticket.number()));
      }
    }
  }

  private static String body(Store store, Ticket ticket) throws StoreException {
    return new String(store.answer(ticket.id()).orElseThrow().body(), UTF_8);
  }

  private static List<String> words(Ticket ticket) {
    StringBuilder text = new StringBuilder(ticket.subject());
    ticket.conversation().entries().forEach(entry -> text.append(entry.post().message()));
    return GeneratedTickets.canaries(text.toString());
  }

  @Test
  void keepsEveryAttachmentByteForByte() throws Exception {
    int files = 0;
    try (Store store = Store.read(FaultRun.store(folder))) {
      for (Ticket ticket : DATA.tickets()) {
        for (TicketFile file : ticket.files()) {
          if (!file.removed()) {
            assertStored(store, ticket, file);
            files++;
          }
        }
      }
    }
    assertTrue(files > DATA.tickets().size(), "too few files to mean anything: " + files);
  }

  private static void assertStored(Store store, Ticket ticket, TicketFile file)
      throws StoreException {
    FileOutcome outcome = store.files().outcome(file).orElseThrow();
    assertTrue(outcome.isStored(), () -> file + ": " + outcome.failure());
    assertArrayEquals(content(ticket, file), store.files().content(outcome), file.toString());
  }

  private static byte[] content(Ticket ticket, TicketFile file) {
    Entry entry = Objects.requireNonNull(file.entry());
    return entry.post().attachments().files().stream()
        .filter(each -> each.index() == file.ref().index())
        .map(each -> DATA.content(ticket, entry, each).orElseThrow())
        .findFirst()
        .orElseThrow();
  }
}
