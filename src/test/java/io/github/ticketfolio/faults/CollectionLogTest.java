package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.ticket.Ticket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each request that the server sees is a line of the collection log. */
@Timeout(120)
class CollectionLogTest {
  private static final DemoData DATA = DemoData.sample();

  private static DemoServer whmcs;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    whmcs = DemoServer.start(DATA);
  }

  @AfterAll
  static void stop() {
    whmcs.close();
  }

  private LoggedCalls log() throws Exception {
    return LoggedCalls.of(FaultRun.store(folder));
  }

  @Test
  void hasALineForEachRequest() throws Exception {
    try (FaultServer server = new FaultServer(whmcs, Plan.PEACE)) {
      FaultRun.fetch(server, folder).assertExitCode(0);
      assertEquals(LoggedCalls.asked(server.calls()), log().asked());
      assertTrue(log().asked().stream().anyMatch(line -> line.startsWith("GetTicketAttachment")));
      for (JsonNode call : log().calls()) {
        assertEquals(server.baseUrl().getAuthority(), LoggedCalls.text(call, "host"));
        assertTrue(
            LoggedCalls.text(call, "at")
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertEquals(200, call.path("status").intValue(), call.toString());
        assertEquals(1, call.path("attempt").intValue(), call.toString());
        assertTrue(call.path("bytes").intValue() > 0, call.toString());
      }
    }
  }

  @Test
  void hasALineForWhatWasTriedAgainAndWhy() throws Exception {
    List<Long> ids = DATA.tickets().stream().map(Ticket::id).toList();
    Map<Long, Fault> faults =
        Map.of(
            ids.get(0), Fault.INTERNAL_ERROR,
            ids.get(1), Fault.RESET,
            ids.get(2), Fault.REDIRECT_WITH_THE_FORM,
            ids.get(3), Fault.MALFORMED_UTF8,
            ids.get(4), Fault.NO_RESULT,
            ids.get(5), Fault.MORE_THAN_ANYONE_SHOULD_READ,
            ids.get(6), Fault.REFUSAL_WITH_THE_FORM);
    try (FaultServer server = new FaultServer(whmcs, Plan.onceEach(faults))) {
      FaultRun.fetch(server, folder).assertExitCode(1);
      assertEquals(LoggedCalls.asked(server.calls()), log().asked());
    }
    assertLogged(ids.get(0), List.of("1 500 whole", "2 200 whole"));
    assertLogged(
        ids.get(1),
        List.of("1 0 the connection broke (SocketException). Try again later.", "2 200 whole"));
    assertEquals(1, of(ids.get(2)).get(0).path("attempt").intValue());
    assertEquals(302, of(ids.get(2)).get(0).path("status").intValue());
    assertLogged(ids.get(3), List.of("1 200 whole", "1 200 whole xml"));
    assertLogged(ids.get(4), List.of("1 200 whole"));
    assertLogged(ids.get(6), List.of("1 200 whole"));
    assertFalse(of(ids.get(5)).get(0).has("sha256"));
    assertNoSecrets();
  }

  private void assertLogged(long ticket, List<String> expected) throws Exception {
    assertEquals(
        expected,
        of(ticket).stream()
            .map(
                call ->
                    (call.path("attempt").asInt(0)
                            + " "
                            + call.path("status").asInt(0)
                            + " "
                            + call.path("failure").asString("whole")
                            + " "
                            + LoggedCalls.text(call, "format"))
                        .strip())
            .toList());
  }

  private List<JsonNode> of(long ticket) throws Exception {
    return log().calls().stream()
        .filter(call -> LoggedCalls.text(call, "ticket").equals(Long.toString(ticket)))
        .toList();
  }

  private void assertNoSecrets() throws Exception {
    String all = String.join("\n", log().lines());
    Secrets.assertNoneIn("the collection log", all);
    for (Ticket ticket : DATA.tickets()) {
      String key = ticket.identity().accessKey().value();
      assertFalse(key.isEmpty() || all.contains(key), ticket.number());
    }
  }

  @Test
  void hasALineForAConnectionThatWasRefused() throws Exception {
    URI gone;
    try (FaultServer server = new FaultServer(whmcs, Plan.PEACE)) {
      FaultRun.fetch(server, folder).assertExitCode(0);
      gone = server.baseUrl();
    }
    int before = log().lines().size();
    Program program = new Program();
    FaultRun.environment(gone).forEach(program::with);
    assertEquals(3, program.run("fetch", "--all", "--store", FaultRun.store(folder)).code());
    List<JsonNode> calls = log().calls();
    assertTrue(calls.size() > before, "the refused connection is not logged");
    JsonNode last = calls.get(calls.size() - 1);
    assertEquals(
        "connection refused. Check the base URL, and whether the server is up.",
        LoggedCalls.text(last, "failure"));
    assertFalse(last.has("status"));
    assertNoSecrets();
  }

  @Test
  void saysHowAListWasAskedFor() throws Exception {
    try (FaultServer server = new FaultServer(whmcs, Plan.PEACE)) {
      FaultRun.command(server, folder, "fetch", "--status", "Closed", "--client", "254");
    }
    JsonNode list =
        log().calls().stream()
            .filter(call -> LoggedCalls.text(call, "action").equals("GetTickets"))
            .findFirst()
            .orElseThrow();
    assertEquals("0", LoggedCalls.text(list, "start"));
    assertEquals("250", LoggedCalls.text(list, "count"));
    assertEquals("{\"client\":\"254\",\"status\":\"Closed\"}", list.path("filter").toString());
  }
}
