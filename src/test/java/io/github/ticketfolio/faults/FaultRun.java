package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One run of the program into a folder.
 *
 * @param result what it printed and its exit code
 * @param folder where its store and its archive are
 */
record FaultRun(Program.Result result, Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Archives every ticket. */
  static FaultRun archive(FaultServer server, Path folder, Object... more) {
    Path output = folder.resolve("archive");
    return run(server, folder, List.of("archive", "--all", "--output", output), more);
  }

  /** Fetches every ticket. */
  static FaultRun fetch(FaultServer server, Path folder, Object... more) {
    return run(server, folder, List.of("fetch", "--all"), more);
  }

  /** Runs a command as it is. */
  static FaultRun command(FaultServer server, Path folder, String command, Object... more) {
    return run(server, folder, List.of(command), more);
  }

  private static FaultRun run(
      FaultServer server, Path folder, List<Object> command, Object... more) {
    List<Object> arguments = new ArrayList<>(command);
    arguments.addAll(List.of("--store", store(folder)));
    arguments.addAll(List.of(more));
    Program program = new Program();
    environment(server.baseUrl()).forEach(program::with);
    return new FaultRun(program.run(arguments.toArray()), folder);
  }

  /** Where the server is, and all the secrets it asks for. */
  static Map<String, String> environment(URI url) {
    return Map.of(
        "TICKETFOLIO_URL", url.toString(),
        "TICKETFOLIO_IDENTIFIER", DemoServer.IDENTIFIER,
        "TICKETFOLIO_SECRET", DemoServer.SECRET,
        "TICKETFOLIO_ACCESS_KEY", DemoServer.ACCESS_KEY);
  }

  static Path store(Path folder) {
    return folder.resolve("tickets.db");
  }

  void assertExitCode(int expected) {
    assertExitCode(expected, "");
  }

  void assertExitCode(int expected, Object after) {
    assertEquals(expected, result.code(), after + ": " + result.out() + result.err());
  }

  /** The {@code report.json} of the archive. */
  JsonNode report() throws IOException {
    return JSON.readTree(Files.readString(folder.resolve("archive/report.json")));
  }

  /** Of a first run that asked for all tickets: each was listed, and is in the store or failed. */
  void assertAddsUp(int asked, int failed) throws Exception {
    JsonNode report = report();
    assertEquals(asked, number("asked"), report.toString());
    assertEquals(failed, number("failed"), report.toString());
    assertEquals(failed, report.path("failures").size(), report.toString());
    assertEquals(asked, number("listed"), report.toString());
    assertEquals(asked - failed, number("archived"), report.toString());
    assertEquals(0, number("unchanged"), report.toString());
    try (Store stored = Store.read(store(folder))) {
      assertEquals(asked - failed, stored.keys().size());
    }
  }

  int number(String name) throws IOException {
    JsonNode value = report().path(name);
    assertTrue(value.isNumber(), name + " is not a number in " + report());
    return value.intValue();
  }

  void assertKeepsTheSecrets() throws IOException {
    Secrets.assertNoneIn("standard output", result.out());
    Secrets.assertNoneIn("standard error", result.err());
    Secrets.assertNoneBelow(folder.resolve("archive"));
  }
}
