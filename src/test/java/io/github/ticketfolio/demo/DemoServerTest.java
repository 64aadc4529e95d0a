package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.ticket.Ticket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoServerTest {
  private final DemoData data = DemoData.sample();
  private DemoServer server;
  private DemoClient client;

  @BeforeAll
  void start() throws Exception {
    server = DemoServer.start(data);
    client = new DemoClient(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void listensOnLoopbackOnly() {
    assertEquals("127.0.0.1", server.baseUrl().getHost());
    assertEquals("", server.baseUrl().getPath());
  }

  @ParameterizedTest
  @CsvSource({
    "identifier, nobody, Authentication Failed",
    "secret, wrong, Authentication Failed",
    "secret, '', Invalid or missing credentials",
    "identifier, '', Invalid or missing credentials",
    "accesskey, wrong, Invalid IP 127.0.0.1"
  })
  void refusesOtherCredentials(String name, String value, String message) {
    Map<String, String> form = DemoClient.signed("GetTicket", "ticketid", "7311", name, value);

    assertError(403, message, client.send(form));
  }

  @Test
  void takesTheOldCredentialsAndTheAccessKey() {
    Map<String, String> form = new HashMap<>();
    form.put("action", "GetTicket");
    form.put("username", DemoServer.USERNAME);
    form.put("password", DemoServer.PASSWORD_MD5);
    form.put("accesskey", DemoServer.ACCESS_KEY);
    form.put("ticketid", "7311");

    assertEquals(200, client.send(form).statusCode());

    form.put("password", "demo-password");
    assertError(403, "Authentication Failed", client.send(form));
  }

  @Test
  void refusesActionsThatTheRoleDoesNotAllow() throws Exception {
    try (DemoServer narrow = DemoServer.start(data.refusing("GetTickets"))) {
      DemoClient caller = new DemoClient(narrow);

      assertError(
          403,
          "Invalid Permissions: API action \\\"gettickets\\\" is not allowed",
          caller.send(DemoClient.signed("GetTickets")));
      assertEquals(
          "success", caller.ask("GetTicket", "ticketid", "7311").path("result").asString());
    }
  }

  @Test
  void knowsNoOtherAction() {
    assertError(200, "Command not found", client.send(DemoClient.signed("OpenTicket")));
  }

  @Test
  void saysThatAnEmptiedRequestIsEmpty() {
    assertError(400, "Empty action request", client.send(client.request().GET()));
    assertError(400, "Empty action request", client.send(Map.of("identifier", "x")));
    assertError(
        400,
        "Empty action request",
        client.send(
            client
                .request()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"action\":\"GetTicket\"}"))));
  }

  @Test
  void answersOtherPathsWithAPage() {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(server.baseUrl().resolve("/api.php")).GET());

    assertEquals(404, answer.statusCode());
    assertEquals("text/html; charset=utf-8", answer.headers().firstValue("Content-Type").get());
  }

  @Test
  @Timeout(20)
  void refusesALongBody() {
    String longest = "x".repeat(DemoServer.MAX_BODY - "action=".length());

    assertError(403, "Invalid or missing credentials", post("action=" + longest));
    assertEquals(413, post("action=" + longest + "x").statusCode());
  }

  @Test
  void survivesAStrayPercentSign() {
    assertError(403, "Invalid or missing credentials", post("action=GetTicket&subject=100%"));
  }

  @Test
  void answersTheSameRequestWithTheSameBytes() throws Exception {
    List<String> first = data.tickets().stream().map(this::answer).toList();
    try (DemoServer other = DemoServer.start()) {
      DemoClient again = new DemoClient(other);
      for (Ticket ticket : data.tickets()) {
        String body = again.send(asking(ticket)).body();
        assertEquals(first.get(data.tickets().indexOf(ticket)), body);
      }
    }
  }

  @Test
  @Timeout(30)
  void answersManyAtOnce() throws Exception {
    List<String> alone = data.tickets().stream().map(this::answer).toList();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      Callable<List<String>> all = () -> data.tickets().stream().map(this::answer).toList();
      for (Future<List<String>> answers : threads.invokeAll(Collections.nCopies(16, all))) {
        assertEquals(alone, answers.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private HttpResponse<String> post(String body) {
    return client.send(
        client
            .request()
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .POST(BodyPublishers.ofString(body)));
  }

  private String answer(Ticket ticket) {
    return client.send(asking(ticket)).body();
  }

  private static Map<String, String> asking(Ticket ticket) {
    return DemoClient.signed("GetTicket", "ticketnum", ticket.number());
  }

  private static void assertError(int status, String message, HttpResponse<String> answer) {
    assertEquals("{\"result\":\"error\",\"message\":\"" + message + "\"}", answer.body());
    assertEquals(status, answer.statusCode());
    assertEquals("application/json", answer.headers().firstValue("Content-Type").get());
  }
}
