package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls through real proxies to a host that only they can find. */
@Timeout(30)
class ProxyTest {
  private static final String HOST = "billing.invalid";
  private static final String HERE = "ticket KXB-482913: ";
  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString("joel:p@ss:w%rd".getBytes(UTF_8));
  private static final String WITH_PASSWORD = "http://joel:p%40ss:w%25rd@";

  @TempDir static Path folder;
  private static HandshakeCertificates certificates;
  private static Path authorities;

  private final MockWebServer server = new MockWebServer();

  @BeforeAll
  static void certify() throws IOException {
    HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate host =
        new HeldCertificate.Builder().signedBy(root).addSubjectAlternativeName(HOST).build();
    certificates = new HandshakeCertificates.Builder().heldCertificate(host).build();
    authorities = Files.writeString(folder.resolve("ca.pem"), root.certificatePem());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
  void tunnelsHttpsThroughAProxyThatSeesNoSecret(String variable) throws Exception {
    startHttps();
    try (LoopbackProxy proxy = new LoopbackProxy(server.getPort())) {
      assertEquals(200, get("https", Map.of(variable, "http://" + proxy.address())).status());
      String seen = proxy.seen();
      assertTrue(seen.startsWith("CONNECT billing.invalid:443 HTTP/1.1\r\n"), seen);
      assertFalse(seen.contains(ClientSetting.SECRET) || seen.contains("secret="), seen);
      assertFalse(seen.contains("Proxy-Authorization"), seen);
    }
    assertTrue(server.takeRequest().getBody().utf8().contains(ClientSetting.SECRET));
  }

  @Test
  void givesAPasswordToTheProxyAtOnceAndNotToTheHost() throws Exception {
    startHttps();
    try (LoopbackProxy proxy = new LoopbackProxy(server.getPort())) {
      get("https", Map.of("HTTPS_PROXY", WITH_PASSWORD + proxy.address()));
      assertTrue(proxy.seen().contains("Proxy-Authorization: " + BASIC + "\r\n"), proxy.seen());
    }
    assertNull(server.takeRequest().getHeaders().get("Proxy-Authorization"));
  }

  @Test
  void neverGivesTheProxysPasswordToAHostThatAsksForIt() throws Exception {
    server.enqueue(ClientSetting.response(407, "").build());
    startHttps();
    try (LoopbackProxy proxy = new LoopbackProxy(server.getPort())) {
      assertEquals(
          HERE + "the server answered HTTP 407 with nothing. Check the base URL.",
          failure("https", Map.of("HTTPS_PROXY", WITH_PASSWORD + proxy.address())).getMessage());
    }
    assertEquals(1, server.getRequestCount());
    assertNull(server.takeRequest().getHeaders().get("Proxy-Authorization"));
  }

  @Test
  void saysThatTheProxyRefusesThePasswordOfATunnel() throws Exception {
    String no = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"a\"\r\n\r\n";
    try (LoopbackProxy proxy = new LoopbackProxy(1, no)) {
      assertPasswordRefused(
          "HTTPS_PROXY",
          proxy.address(),
          failure("https", Map.of("HTTPS_PROXY", WITH_PASSWORD + proxy.address())));
      assertEquals(2, proxy.seen().split("CONNECT", -1).length);
      assertPasswordRefused(
          "all_proxy", proxy.address(), failure("https", Map.of("all_proxy", proxy.address())));
    }
  }

  @Test
  void saysWhichTunnelAProxyDoesNotOpen() throws Exception {
    try (LoopbackProxy proxy = new LoopbackProxy(1, "HTTP/1.1 403 S3cr3t\r\n\r\n")) {
      WhmcsException failure =
          failure("https", Map.of("HTTPS_PROXY", WITH_PASSWORD + proxy.address()));
      assertEquals(
          HERE
              + "the proxy "
              + proxy.address()
              + " did not connect to billing.invalid (HTTP 403). Check its rules, or name the host"
              + " in NO_PROXY.",
          failure.getMessage());
      assertEquals(Kind.UNREACHABLE, failure.kind());
    }
  }

  @Test
  void sendsHttpInAbsoluteForm() throws Exception {
    startHttp();
    get("http", Map.of("http_proxy", at(server.getPort()), "HTTP_PROXY", "elsewhere:1"));
    RecordedRequest request = server.takeRequest();
    assertEquals(
        "POST http://billing.invalid/whmcs/includes/api.php HTTP/1.1", request.getRequestLine());
  }

  @Test
  void givesAPasswordToAProxyOfHttpThatAsksForIt() throws Exception {
    server.enqueue(ClientSetting.response(407, "").build());
    startHttp();
    get("http", Map.of("ALL_PROXY", WITH_PASSWORD + at(server.getPort())));
    assertNull(server.takeRequest().getHeaders().get("Proxy-Authorization"));
    assertEquals(BASIC, server.takeRequest().getHeaders().get("Proxy-Authorization"));
  }

  @Test
  void saysThatTheProxyOfHttpRefusesThePassword() throws Exception {
    server.enqueue(ClientSetting.response(407, "").build());
    server.enqueue(ClientSetting.response(407, "").build());
    startHttp();
    assertPasswordRefused(
        "HTTP_PROXY",
        at(server.getPort()),
        failure("http", Map.of("HTTP_PROXY", WITH_PASSWORD + at(server.getPort()))));
    assertEquals(2, server.getRequestCount());
  }

  @Test
  void goesThroughASocksProxyThatLooksUpTheName() throws Exception {
    startHttps();
    try (LoopbackProxy proxy = new LoopbackProxy(server.getPort())) {
      assertEquals(200, get("https", Map.of("ALL_PROXY", "socks5h://" + proxy.address())).status());
      assertTrue(proxy.seen().contains(HOST), proxy.seen());
      assertFalse(proxy.seen().contains(ClientSetting.SECRET), proxy.seen());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "socks5://"})
  void saysThatTheProxyIsNotThere(String scheme) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    WhmcsException failure = failure("https", Map.of("https_proxy", scheme + at(port)));
    assertEquals(
        HERE
            + "no connection to the proxy "
            + at(port)
            + ". Check https_proxy, and whether the proxy is up.",
        failure.getMessage());
    assertEquals(Kind.UNREACHABLE, failure.kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "socks5://"})
  void saysThatTheProxyIsUnknown(String scheme) {
    assertEquals(
        HERE
            + "no connection to the proxy proxy.invalid:3128. Check HTTPS_PROXY, and whether the"
            + " proxy is up.",
        failure("https", Map.of("HTTPS_PROXY", scheme + "proxy.invalid:3128")).getMessage());
  }

  @Test
  void stillChecksTheCertificateBehindAProxy() throws Exception {
    startHttps();
    try (LoopbackProxy proxy = new LoopbackProxy(server.getPort())) {
      Network network = new Network(Map.of("HTTPS_PROXY", proxy.address()), null);
      assertEquals(
          HERE
              + "certificate not trusted. Name its authority with --ca-file, or mend"
              + " the server's certificate chain.",
          assertThrows(WhmcsException.class, () -> get("https", network)).getMessage());
      assertFalse(proxy.seen().contains(ClientSetting.SECRET), proxy.seen());
    }
  }

  @Test
  void reachesThisMachineWithoutAProxy() throws Exception {
    startHttp();
    Network network = new Network(Map.of("HTTP_PROXY", "proxy.invalid:3128"), null);
    try (Client client =
        new Client(
            server.url("/").uri(),
            ClientSetting.CREDENTIALS,
            ClientSetting.QUICK,
            network,
            notice -> {})) {
      assertEquals(200, client.getTicket(ClientSetting.TICKET, ReplyOrder.ASC).answer().status());
    }
  }

  private static void assertPasswordRefused(
      String variable, String address, WhmcsException failure) {
    assertEquals(
        HERE
            + "the proxy "
            + address
            + " refused the user name and password, or wants them. Check "
            + variable
            + ".",
        failure.getMessage());
    assertEquals(Kind.UNREACHABLE, failure.kind());
    assertNull(failure.getCause());
  }

  private void startHttp() throws IOException {
    server.enqueue(ClientSetting.goodTicket().build());
    server.start();
  }

  private void startHttps() throws IOException {
    server.useHttps(certificates.sslSocketFactory());
    startHttp();
  }

  private static String at(int port) {
    return "127.0.0.1:" + port;
  }

  private static WhmcsException failure(String scheme, Map<String, String> environment) {
    return assertThrows(WhmcsException.class, () -> get(scheme, environment));
  }

  private static Answer get(String scheme, Map<String, String> environment)
      throws WhmcsException, InterruptedException {
    return get(scheme, new Network(environment, authorities));
  }

  private static Answer get(String scheme, Network network)
      throws WhmcsException, InterruptedException {
    URI url = URI.create(scheme + "://" + HOST + "/whmcs");
    try (Client client =
        new Client(url, ClientSetting.CREDENTIALS, ClientSetting.QUICK, network, notice -> {})) {
      return client.getTicket(ClientSetting.TICKET, ReplyOrder.ASC).answer();
    }
  }
}
