package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks and servers that fail, lie, dawdle or pry. */
@Timeout(30)
class ClientTroubleTest {
  private static final String HERE = "ticket KXB-482913: ";

  private static final ClientOptions HASTY =
      new ClientOptions(1, 0, Duration.ofMillis(1500), 20_000, Patience.NONE);

  private ClientSetting setting;

  @BeforeEach
  void start() throws IOException {
    setting = new ClientSetting(HASTY);
  }

  @AfterEach
  void stop() {
    setting.close();
  }

  @Test
  void namesTheTicketAndSaysWhatToDo() {
    setting.answers(ClientSetting.response(403, Samples.bytes("errors/invalid-ip-v4.json")));
    WhmcsException failure = failure();
    assertEquals(
        HERE
            + "WHMCS answered \"Invalid IP 203.0.113.7\". Add this address under General Settings"
            + " › Security › API IP Access Restriction.",
        failure.getMessage());
    assertTrue(failure.stopsTheRun());
  }

  @Test
  void stopsTheRunForAMissingPermissionOfTheTicketsOnly() {
    setting.answers(permissionDenied());
    assertTrue(failure().stopsTheRun());
    setting.answers(permissionDenied());
    WhmcsException list =
        assertThrows(WhmcsException.class, () -> setting.client.getTickets(ListFilter.ALL, 50, 25));
    assertFalse(list.stopsTheRun());
    assertTrue(list.getMessage().startsWith("ticket list from row 50: "), list.getMessage());
    setting.answers(permissionDenied());
    AttachmentRef ref = new AttachmentRef(AttachmentRef.Owner.REPLY, 20177, 1);
    WhmcsException file =
        assertThrows(WhmcsException.class, () -> setting.client.getTicketAttachment(ref, 1000));
    assertFalse(file.stopsTheRun());
    assertTrue(file.getMessage().startsWith("attachment 1 of reply 20177: "), file.getMessage());
  }

  @Test
  void goesOnAfterATicketThatIsNotThere() {
    setting.answers(ClientSetting.response(200, Samples.bytes("errors/ticket-not-found.json")));
    assertFailure(
        Kind.NOT_FOUND, HERE + "WHMCS answered \"Ticket ID Not Found\". Check the number.");
    setting.answers(ClientSetting.response(403, "<html>blocked</html>"));
    assertFalse(failure().stopsTheRun());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirectAndTellsWhereItLeads(int status) throws Exception {
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      String target = other.url("/includes/api.php").toString();
      setting.answers(
          ClientSetting.response(status, "")
              .setHeader("Location", target + "?secret=" + ClientSetting.SECRET));
      WhmcsException failure =
          assertFailure(
              Kind.HTTP,
              HERE
                  + "the server answered HTTP "
                  + status
                  + ", a redirect to \""
                  + target
                  + "\". If that is your WHMCS, use \""
                  + target.replace("/includes/api.php", "")
                  + "\" as the base URL.");
      assertTrue(failure.stopsTheRun());
      assertEquals(0, other.getRequestCount());
      assertEquals(1, setting.server.getRequestCount());
    }
  }

  @Test
  void describesARedirectThatLeadsToNoApi() {
    String start = HERE + "the server answered HTTP 302, a redirect to ";
    setting.answers(ClientSetting.response(302, "").setHeader("Location", "/login?a=1#b"));
    assertFailure(
        Kind.HTTP,
        start
            + '"'
            + setting.server.url("/login")
            + "\". Check the base URL: it must be that of WHMCS' client area.");
    setting.answers(ClientSetting.response(302, "").setHeader("Location", "javascript:alert(1)"));
    assertFailure(Kind.HTTP, start + "no readable address. Check the base URL.");
    setting.answers(ClientSetting.response(302, ""));
    assertFailure(Kind.HTTP, start + "no readable address. Check the base URL.");
  }

  @Test
  void refusesAnAnswerThatSaysItIsTooLong() {
    setting.answers(ClientSetting.goodTicket().setHeader("Content-Length", 200_000_000));
    assertFailure(
        Kind.TOO_LARGE, HERE + "the answer is longer than 20000 bytes, the most that is read.");
  }

  @Test
  void stopsReadingAnAnswerThatDoesNotSayItIsTooLong() {
    setting.answers(new MockResponse.Builder().chunkedBody("x".repeat(5_000_000), 1000));
    assertFailure(
        Kind.TOO_LARGE, HERE + "the answer is longer than 20000 bytes, the most that is read.");
  }

  @Test
  void stopsUnpackingABomb() throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      for (int i = 0; i < 100; i++) {
        sink.write(new byte[1_000_000]);
      }
    }
    setting.answers(new MockResponse.Builder().body(packed).setHeader("Content-Encoding", "gzip"));
    assertFailure(
        Kind.TOO_LARGE, HERE + "the answer is longer than 20000 bytes, the most that is read.");
  }

  @Test
  void readsAnAnswerOfExactlyTheLongestLength() throws Exception {
    String json = new String(Samples.bytes("getticket/03-v8-compact-one-line.json"), UTF_8);
    int length = json.getBytes(UTF_8).length;
    setting.answers(ClientSetting.response(200, json + " ".repeat(20_000 - length)));
    assertEquals(20_000, setting.getTicket().body().length);
    setting.answers(ClientSetting.response(200, json + " ".repeat(20_001 - length)));
    assertEquals(Kind.TOO_LARGE, failure().kind());
  }

  @Test
  void takesAnAnswerCutByTheConnectionForATransientFailure() {
    setting.answers(
        ClientSetting.goodTicket()
            .setHeader("Content-Length", 19_000)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));
    assertFailure(
        Kind.TRANSIENT, HERE + "the connection ended before the answer did. Try again later.");
  }

  @Test
  void endsAnEndlessSlowAnswerAtTheDeadline() throws Exception {
    try (RawServer server = new RawServer(ClientTroubleTest::writeForEver);
        Client client =
            new Client(
                server.uri(), ClientSetting.CREDENTIALS, HASTY, Network.DIRECT, notice -> {})) {
      WhmcsException failure =
          assertThrows(
              WhmcsException.class, () -> client.getTicket(ClientSetting.TICKET, ReplyOrder.ASC));
      assertEquals(HERE + "no whole answer within 1.5 s. Try again later.", failure.getMessage());
      assertEquals(Kind.TRANSIENT, failure.kind());
    }
  }

  private static void writeForEver(OutputStream out, String form)
      throws IOException, InterruptedException {
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
    while (true) {
      out.write(' ');
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Test
  void endsASilentServerAtTheDeadline() {
    setting.answers(ClientSetting.goodTicket().headersDelay(10, TimeUnit.SECONDS));
    assertFailure(Kind.TRANSIENT, HERE + "no whole answer within 1.5 s. Try again later.");
  }

  @Test
  void saysThatTheConnectionIsRefused() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    WhmcsException failure = failureAt("http://127.0.0.1:" + port);
    assertEquals(
        HERE + "connection refused. Check the base URL, and whether the server is up.",
        failure.getMessage());
    assertEquals(Kind.UNREACHABLE, failure.kind());
    assertTrue(failure.stopsTheRun());
  }

  @Test
  void saysThatTheHostIsUnknown() throws Exception {
    assertEquals(
        HERE + "unknown host. Check the base URL and the network.",
        failureAt("https://billing.invalid").getMessage());
  }

  @Test
  void saysThatTheCertificateIsNotTrusted() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(untrusted());
      server.start();
      assertEquals(
          HERE
              + "certificate not trusted. Name its authority with --ca-file, or mend"
              + " the server's certificate chain.",
          failureAt("https://localhost:" + server.getPort()).getMessage());
    }
  }

  @Test
  void saysThatAPlainServerIsNoSecureOne() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answerPlainly(plain));
      thread.start();
      String host = "127.0.0.1:" + plain.getLocalPort();
      WhmcsException failure = failureAt("https://" + host);
      assertEquals(
          HERE + "no secure connection. Check whether the server speaks https at this port.",
          failure.getMessage());
      assertEquals(Kind.UNREACHABLE, failure.kind());
      thread.join();
    }
  }

  private static void answerPlainly(ServerSocket plain) {
    try (Socket connection = plain.accept()) {
      connection.getInputStream().read(new byte[8192]);
      connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void takesARudeServerForATransientFailure() {
    setting.answers(ClientSetting.goodTicket().onRequestStart(new SocketEffect.CloseSocket()));
    assertEquals(Kind.TRANSIENT, failure().kind());
    assertEquals(1, setting.server.getRequestCount());
  }

  /** A server that sends the whole request back, in each part of its answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 500 %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n%s",
        "HTTP/1.1 403 No\r\n\r\n<html><title>%s</title>",
        "HTTP/1.1 200 OK\r\n\r\n{\"result\":\"error\",\"message\":\"%s\"}",
        "HTTP/1.1 200 OK\r\n\r\n{\"result\":\"error\",\"message\":\"Invalid IP %s\"}",
        "HTTP/1.1 302 Found\r\nLocation: /%s/includes/api.php\r\nContent-Length: 0\r\n\r\n",
        "%s\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n%s",
      })
  void neverTellsASecretThatTheServerSendsBack(String answer) throws Exception {
    RawServer.Answering echo =
        (out, form) ->
            out.write(answer.replace("%s", form + " " + ClientSetting.ACCESS_KEY).getBytes(UTF_8));
    try (RawServer server = new RawServer(echo)) {
      WhmcsException failure = failureAt(server.uri().toString());
      StringWriter all = new StringWriter();
      failure.printStackTrace(new PrintWriter(all, true));
      for (String secret : List.of("s3cr3t", "ident-1f1er", "a!b", "a%21b", "m_n")) {
        assertFalse(all.toString().toLowerCase(Locale.ROOT).contains(secret), all::toString);
      }
      assertNull(failure.getCause());
    }
  }

  private static MockResponse.Builder permissionDenied() {
    return ClientSetting.response(403, Samples.bytes("errors/invalid-permissions.json"));
  }

  private WhmcsException failure() {
    return assertThrows(WhmcsException.class, setting::getTicket);
  }

  private WhmcsException assertFailure(Kind kind, String message) {
    WhmcsException failure = failure();
    assertEquals(message, failure.getMessage());
    assertEquals(kind, failure.kind());
    return failure;
  }

  private static WhmcsException failureAt(String baseUrl) {
    try (Client client =
        new Client(
            URI.create(baseUrl),
            ClientSetting.CREDENTIALS,
            ClientSetting.QUICK,
            Network.DIRECT,
            notice -> {})) {
      return assertThrows(
          WhmcsException.class, () -> client.getTicket(ClientSetting.TICKET, ReplyOrder.ASC));
    }
  }

  private static SSLSocketFactory untrusted() throws Exception {
    char[] password = "changeit".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = ClientTroubleTest.class.getResourceAsStream("/whmcs/untrusted.p12")) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }
}
