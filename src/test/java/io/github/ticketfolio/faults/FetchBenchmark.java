package io.github.ticketfolio.faults;

import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how near fetching comes to the ideal: with a latency of 50 ms a call and n calls at
 * once, n / 0.05 calls a second. Prints a line for each n: of the whole run, the list and the names
 * included, which are asked for one after the other, and of the tickets alone. Not a test; start it
 * after {@code mvn test-compile} with
 *
 * <pre>
 * mvn dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     io.github.ticketfolio.faults.FetchBenchmark
 * </pre>
 */
final class FetchBenchmark {
  private static final int TICKETS = 900;
  private static final Duration LATENCY = Duration.ofMillis(50);
  private static final int[] CONCURRENCIES = {8, 1, 4, 8};

  private FetchBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("ticketfolio-benchmark");
    try (DemoServer whmcs = DemoServer.start(GeneratedTickets.data(TICKETS, 1))) {
      // The first run only warms the machine up.
      for (int i = 0; i < CONCURRENCIES.length; i++) {
        String line = measured(whmcs, CONCURRENCIES[i], folder.resolve("run-" + i));
        System.out.println(i == 0 ? "(warm-up) " + line : line);
      }
    } finally {
      delete(folder);
    }
  }

  private static String measured(DemoServer whmcs, int concurrency, Path folder) throws Exception {
    Files.createDirectory(folder);
    try (FaultServer server = new FaultServer(whmcs, Plan.PEACE, LATENCY)) {
      long start = System.nanoTime();
      FaultRun.fetch(server, folder, "--no-attachments", "--concurrency", concurrency)
          .assertExitCode(0);
      long end = System.nanoTime();
      List<Call> tickets = server.calls().those(Call::isGetTicket);
      return String.format(
          Locale.ROOT,
          "concurrency %d: whole run %s; tickets alone %s",
          concurrency,
          throughput(server.calls().all().size(), end - start, concurrency),
          throughput(tickets.size(), end - tickets.get(0).arrived(), concurrency));
    }
  }

  private static String throughput(int calls, long nanos, int concurrency) {
    double achieved = calls / (nanos / 1e9);
    double ideal = concurrency / (LATENCY.toMillis() / 1e3);
    return String.format(
        Locale.ROOT,
        "%d calls in %.2f s, %.1f a second of %.1f, %.1f %%",
        calls,
        nanos / 1e9,
        achieved,
        ideal,
        100 * achieved / ideal);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(FetchBenchmark::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
