package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list of 100 000 tickets in a heap of 128 MiB. */
class LongListTest {
  private static final int TICKETS = 100_000;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 900, threadMode = SEPARATE_THREAD)
  void fetchesAndComparesEveryTicketOfALongListInASmallHeap() throws Exception {
    try (LongListServer server = new LongListServer(TICKETS)) {
      run(server, "fetch", "--all");
      String compared = run(server, "prune-check");
      assertEquals(
          "All 100000 tickets and 0 attachments that WHMCS has are in the store, verified; nothing"
              + " was deleted.\n",
          compared);
    }
    try (Store store = Store.read(FaultRun.store(folder))) {
      assertEquals(TICKETS, store.keys().size());
    }
  }

  private String run(LongListServer server, Object... command) throws Exception {
    List<Object> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--concurrency", 8, "--store", FaultRun.store(folder)));
    ChildProgram program =
        ChildProgram.of(server.baseUrl(), folder, List.of("-Xmx128m"), arguments.toArray());
    assertEquals(0, program.start().waitFor(), program.printed());
    return program.printed();
  }
}
