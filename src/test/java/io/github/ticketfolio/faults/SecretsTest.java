package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.faults.Fault.Lot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in its own process, with its log, meeting all the faults it can survive. */
class SecretsTest {
  private static final List<Fault> FAULTS =
      Arrays.stream(Fault.values())
          .filter(fault -> fault.lot() != Lot.STOPS)
          .filter(fault -> !fault.lastsUntilTheDeadline() && !fault.holdsBack())
          .toList();
  private static final DemoData DATA = GeneratedTickets.data(FAULTS.size(), 4);

  @TempDir private Path folder;

  @Test
  @Timeout(value = 180, threadMode = SEPARATE_THREAD)
  void areNeitherInTheLogNorInTheProcessListNorInTheArchive() throws Exception {
    Plan plan = Plan.onceEach(oneForEachTicket());
    try (DemoServer whmcs = DemoServer.start(DATA);
        FaultServer server = new FaultServer(whmcs, plan, Duration.ofMillis(5))) {
      ChildProgram program =
          ChildProgram.of(
              server.baseUrl(), folder, List.of(), "archive", "-v", "--all", "--output", "archive");
      Process process = program.start();
      awaitFirstCall(server);
      assertNotInTheProcessList(process);
      assertEquals(1, process.waitFor(), program.printed());
      assertTrue(program.error().contains("action=GetTicket&ticketid="), "there is no log");
      Secrets.assertNoneIn("what it printed", program.printed());
      Secrets.assertNoneBelow(folder.resolve("archive"));
      assertFalse(server.sawASecretOutsideABody());
      assertEquals(0, server.callsElsewhere());
    }
  }

  private static Map<Long, Fault> oneForEachTicket() {
    Map<Long, Fault> faults = new HashMap<>();
    for (int i = 0; i < FAULTS.size(); i++) {
      faults.put(DATA.tickets().get(i).id(), FAULTS.get(i));
    }
    return faults;
  }

  private static void awaitFirstCall(FaultServer server) throws InterruptedException {
    while (server.calls().all().isEmpty()) {
      Thread.sleep(10);
    }
  }

  /** Where there is no /proc, the arguments that were given hold none either. */
  private static void assertNotInTheProcessList(Process process) throws Exception {
    Path list = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    if (Files.exists(list)) {
      String line = new String(Files.readAllBytes(list), UTF_8);
      assertTrue(line.contains("archive"), line);
      Secrets.assertNoneIn("the process list", line);
    }
  }
}
