package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code doctor} tells of a WHMCS that works, and of each thing that may not. */
class DoctorTest {
  private static final String NO_ROLE =
      "{\"result\":\"error\",\"message\":\"Invalid Permissions: API action is not allowed\"}";
  private static final String MEND_ROLE =
      "WHMCS answered \"Invalid Permissions: API action is not allowed\". Give the API role this"
          + " action, and the role of its administrator API Access.";

  @TempDir private Path folder;

  @Test
  void tellsThatAllIsWell() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result = DemoArchive.connectedTo(server).run("doctor");
      assertEquals(
          """
          ok       address               %s answers, and without a redirect
          warning  encryption            none: the API secret travels readable. Use https.
          ok       clock                 the server's agrees with this machine's
          ok       version               WHMCS 8.13.1
          unknown  time zone             WHMCS' local time, 2026-03-02T09:00, is that of no zone now
          ok       allow-list            this machine's address may use the API
          ok       credentials           accepted
          ok       GetTickets            allowed; WHMCS counts 26 tickets
          ok       GetTicket             allowed
          ok       GetTicketAttachment   allowed
          ok       GetSupportDepartments allowed
          ok       GetSupportStatuses    allowed
          ok       GetAdminUsers         allowed
          All that a whole archive needs works.
          """
              .formatted(server.baseUrl()),
          result.out());
      assertEquals(0, result.code());
    }
  }

  @Test
  void triesWrongCredentialsOnce() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.refuses(
          "GetAdminDetails", "{\"result\":\"error\",\"message\":\"Authentication Failed\"}");
      Program.Result result = doctor(whmcs.url());
      assertLine(
          "failed   credentials           WHMCS answered \"Authentication Failed\".", result);
      assertLine("ok       allow-list            this machine's address may use the API", result);
      assertLine("unknown  the rest              not tried", result);
      assertEquals(3, result.code());
      assertEquals(1, whmcs.requests());
      assertFalse((result.out() + result.err()).contains("hunter2"));
    }
  }

  @Test
  void tellsTheAddressThatTheAllowListLacks() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.refuses(
          "GetAdminDetails", "{\"result\":\"error\",\"message\":\"Invalid IP 203.0.113.7\"}");
      Program.Result result = doctor(whmcs.url());
      assertLine(
          "failed   allow-list            WHMCS answered \"Invalid IP 203.0.113.7\". Add this"
              + " address under General Settings › Security › API IP Access Restriction.",
          result);
      assertEquals(3, result.code());
      assertEquals(1, whmcs.requests());
    }
  }

  @ParameterizedTest
  @CsvSource({"GetTicket", "GetTickets", "GetTicketAttachment"})
  void failsOverEachActionThatAnArchiveNeeds(String action) throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.hasWithFiles(7, 1).refuses(action, NO_ROLE);
      Program.Result result = doctor(whmcs.url());
      assertLine(String.format("failed   %-21s ", action) + MEND_ROLE, result);
      assertLine("Mend what failed, then run doctor again.", result);
      assertEquals(3, result.code());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GetSupportDepartments, departments lack their name",
    "GetSupportStatuses, statuses have no colour",
    "GetAdminUsers, whom a ticket is flagged to is a number",
    "GetAdminDetails, WHMCS' version and zone are unknown"
  })
  void onlyWarnsOfActionsThatGiveNames(String action, String loss) throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.has(7, "Hello", "2024-01-01 10:00:00").refuses(action, NO_ROLE);
      Program.Result result = doctor(whmcs.url());
      String line = String.format("warning  %-21s ", action) + MEND_ROLE;
      assertLine(line + " Without it, " + loss + ".", result);
      assertEquals(0, result.code());
    }
  }

  /** What is asked for is only whether it may be asked for. */
  @Test
  void takesNoMoreThanItNeedsOfAFile() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.hasWithFiles(7, 3);
      assertLine("ok       GetTicketAttachment   allowed", doctor(whmcs.url()));
      assertEquals(1, whmcs.asked("GetTicketAttachment", ""));
    }
  }

  @Test
  void findsAnEmptyWhmcsWell() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.refuses(
          "GetTicketAttachment", "{\"result\":\"error\",\"message\":\"Related ID Not Found\"}");
      Program.Result result = doctor(whmcs.url());
      assertLine("ok       GetTickets            allowed; WHMCS counts 0 tickets", result);
      assertEquals(0, result.code());
    }
  }

  @Test
  void namesTheTargetOfARedirectAndNeverGoesThere() throws Exception {
    try (MockWebServer here = new MockWebServer();
        MockWebServer there = new MockWebServer()) {
      there.start();
      here.start();
      String target = there.url("/includes/api.php").toString();
      here.enqueue(new MockResponse.Builder().code(301).setHeader("Location", target).build());
      Program.Result result = doctor(here.url("/").toString());
      assertLine(
          "failed   address               the server answered HTTP 301, a redirect to", result);
      assertTrue(result.out().contains(there.url("/").toString().replaceAll("/$", "")));
      assertEquals(3, result.code());
      assertEquals(0, there.getRequestCount());
    }
  }

  @Test
  void tellsThatThereIsNoApi() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(404).body("<title>Nothing</title>").build());
      Program.Result result = doctor(server.url("/").toString());
      assertLine(
          "failed   address               the server answered HTTP 404 with a web page titled"
              + " \"Nothing\". There is no includes/api.php under the base URL: use the address of"
              + " WHMCS' client area.",
          result);
      assertEquals(3, result.code());
    }
  }

  @Test
  void namesTheOptionForAPrivateAuthority() throws Exception {
    try (MockWebServer server = secure(Instant.now().plusSeconds(40L * 86_400))) {
      Program.Result result = doctor(server.url("/").toString());
      assertLine(
          "failed   address               certificate not trusted. Name its authority with"
              + " --ca-file, or mend the server's certificate chain.",
          result);
      assertEquals(3, result.code());
    }
  }

  @ParameterizedTest
  @CsvSource({"40, ok", "5, warning"})
  void warnsOfACertificateThatEndsSoon(int days, String state) throws Exception {
    Instant end = Instant.now().plusSeconds(days * 86_400L);
    try (MockWebServer server = secure(end)) {
      server.setDispatcher(always(answer(0, "{\"result\":\"success\"}")));
      Path authority = folder.resolve("ca.pem");
      Program.Result result = doctor(server.url("/").toString(), "--ca-file", authority);
      assertLine(
          String.format("%-8s encryption            TLS 1.3, certificate valid until ", state)
              + end.toString().substring(0, 10),
          result);
    }
  }

  private MockWebServer secure(Instant end) throws Exception {
    long now = System.currentTimeMillis();
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .validityInterval(now - 1000, end.toEpochMilli())
            .build();
    Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());
    MockWebServer server = new MockWebServer();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.start();
    return server;
  }

  @ParameterizedTest
  @CsvSource({
    "0, ok       clock                 the server's agrees with this machine's",
    "630, warning  clock                 the server's is 10 min ahead of this machine's",
    "-7230, warning  clock                 the server's is 2 h 0 min behind this machine's"
  })
  void comparesTheClocks(int seconds, String line) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.setDispatcher(always(answer(seconds, "{\"result\":\"success\"}")));
      assertLine(line, doctor(server.url("/").toString()));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, UTC", "60, UTC+01:00", "-210, UTC-03:30", "345, UTC+05:45"})
  void guessesTheOffsetOfWhmcs(int minutes, String offset) throws Exception {
    String local =
        LocalDateTime.now(ZoneOffset.UTC)
            .plusMinutes(minutes)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.refuses(
          "GetAdminDetails", "{\"result\":\"success\",\"requesttime\":\"" + local + "\"}");
      assertLine(
          "ok       time zone             WHMCS' local time is "
              + offset
              + " today; render with --time-zone and its zone's name",
          doctor(whmcs.url()));
    }
  }

  @Test
  void letsNoAnswerSteerTheTerminal() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.refuses(
          "GetAdminDetails",
          "{\"result\":\"success\",\"whmcs\":{\"version\":\"8\\u001b[2J\\u202e\"}}");
      assertLine("ok       version               WHMCS 8\uFFFD[2J\uFFFD", doctor(whmcs.url()));
    }
  }

  private static Dispatcher always(MockResponse response) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return response;
      }
    };
  }

  private static MockResponse answer(int secondsAhead, String body) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(secondsAhead));
    return new MockResponse.Builder().code(200).setHeader("Date", date).body(body).build();
  }

  private static Program.Result doctor(String url, Object... more) {
    Object[] arguments = Arrays.copyOf(new Object[] {"doctor", "--url", url}, 3 + more.length);
    System.arraycopy(more, 0, arguments, 3, more.length);
    return new Program()
        .with("TICKETFOLIO_IDENTIFIER", "someone")
        .with("TICKETFOLIO_SECRET", "hunter2")
        .run(arguments);
  }

  private static void assertLine(String start, Program.Result result) {
    List<String> lines = result.out().lines().toList();
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith(start)),
        () -> start + "\nnot in\n" + lines);
  }
}
