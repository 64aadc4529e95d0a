package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list of 100 000 tickets in a heap of 128 MiB. */
class LongListTest {
  private static final int TICKETS = 100_000;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 600, threadMode = SEPARATE_THREAD)
  void fetchesEveryTicketOfALongListInASmallHeap() throws Exception {
    try (LongListServer server = new LongListServer(TICKETS)) {
      ChildProgram program =
          ChildProgram.of(
              server.baseUrl(),
              folder,
              List.of("-Xmx128m"),
              "fetch",
              "--all",
              "--concurrency",
              8,
              "--store",
              FaultRun.store(folder));
      assertEquals(0, program.start().waitFor(), program.printed());
    }
    try (Store store = Store.read(FaultRun.store(folder))) {
      assertEquals(TICKETS, store.keys().size());
    }
  }
}
