package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fetch --dry-run} tells what would be done and does none of it. */
class DryRunTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--all | 26 tickets, and at least 30 calls: about 6 s.",
        "--status=Open | 1 ticket, and at least 5 calls: about 1 s.",
        "--opened-since=2024-01-01 | At most 26 tickets, and at least 30 calls: about 6 s."
      })
  void countsWhatAQueryFindsAtTheRate(String selection, String line) throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result = dryRun(server, selection, "--rate", "5");
      assertTrue(result.out().startsWith(line), result.out());
      assertEquals(0, result.code());
    }
  }

  @Test
  void countsTicketsThatAreNamed() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result = dryRun(server, "--id", "7311,7320-7400");
      assertTrue(result.out().startsWith("82 tickets, and at least 85 calls: "), result.out());
      assertTrue(
          result.out().contains("Estimated from 3 tickets, fetched one after the other in "),
          result.out());
    }
  }

  @Test
  void reckonsWithTheRate() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result = dryRun(server, "--id", "1-36000", "--rate", "10");
      assertTrue(
          result.out().startsWith("36000 tickets, and at least 36003 calls: about 60 min."),
          result.out());
    }
  }

  @Test
  void leavesNothing() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      dryRun(server, "--all");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void endsLikeARunThatIsRefused() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result =
          DemoArchive.connectedTo(server)
              .with("TICKETFOLIO_SECRET", "hunter2")
              .run("fetch", "--dry-run", "--all", "--store", folder.resolve("tickets.db"));
      assertEquals(3, result.code());
      assertTrue(result.err().contains("WHMCS answered \"Authentication Failed\"."), result.err());
    }
  }

  private Program.Result dryRun(DemoServer server, Object... selection) {
    Object[] fixed = {"fetch", "--dry-run", "--store", folder.resolve("tickets.db")};
    Object[] arguments = Stream.of(fixed, selection).flatMap(Stream::of).toArray();
    return DemoArchive.connectedTo(server).run(arguments);
  }
}
