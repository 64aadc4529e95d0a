package io.github.ticketfolio.whmcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.ReplyOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private certificate authorities: trusted when they are given, and for their hosts only. */
@Timeout(30)
class AuthoritiesTest {
  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final HeldCertificate OTHER_ROOT =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  @TempDir Path folder;

  @Test
  void trustsAHostWhoseAuthorityIsGiven() throws Exception {
    assertEquals(200, get("localhost", file(ROOT.certificatePem())).status());
  }

  @Test
  void trustsEachAuthorityOfAFileWithRemarks() throws Exception {
    String both = OTHER_ROOT.certificatePem() + "\n# ours\r\n" + ROOT.certificatePem() + "# end\n";
    assertEquals(200, get("localhost", file(both)).status());
  }

  @Test
  void doesNotTrustOtherAuthorities() {
    String message =
        "ticket KXB-482913: certificate not trusted. Name its authority with --ca-file, or mend"
            + " the server's certificate chain.";
    assertEquals(message, failure("localhost", null));
    assertEquals(message, failure("localhost", file(OTHER_ROOT.certificatePem())));
  }

  @Test
  void stillRefusesTheCertificateOfAnotherHost() {
    assertEquals(
        "ticket KXB-482913: the certificate is that of another host. Check the base URL.",
        failure("billing.example.com", file(ROOT.certificatePem())));
  }

  @Test
  void stillTrustsJavasAuthorities() {
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    Network.DIRECT.apply(http, HttpUrl.get("https://localhost/"));
    List<?> before = List.of(http.build().x509TrustManager().getAcceptedIssuers());
    new Network(Map.of(), file(ROOT.certificatePem()))
        .apply(http, HttpUrl.get("https://localhost/"));
    List<?> after = List.of(http.build().x509TrustManager().getAcceptedIssuers());
    assertTrue(after.containsAll(before));
    assertTrue(after.contains(ROOT.certificate()));
    assertEquals(before.size() + 1, after.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "-----BEGIN", "\u0000\u0001", "30 82"})
  void refusesAFileWithoutACertificate(String content) {
    String message = wrong(file(content));
    assertTrue(message.endsWith("found no certificate") || message.endsWith(DAMAGED), message);
    assertTrue(message.startsWith(start(folder.resolve("ca.pem"))), message);
  }

  private static final String DAMAGED = "found a damaged certificate, or something else";

  @Test
  void refusesADamagedFileEvenBehindAGoodCertificate() {
    String pem = ROOT.certificatePem();
    Path file = file(pem + pem.substring(0, 80) + "\n-----END CERTIFICATE-----\n");
    assertEquals(start(file) + DAMAGED, wrong(file));
    assertEquals(start(file) + DAMAGED, wrong(file(pem.substring(0, 200))));
    assertEquals(start(file) + DAMAGED, wrong(file("0\u0082 garbage")));
  }

  @Test
  void refusesWhatIsNoFile() {
    Path none = folder.resolve("none.pem");
    assertEquals(start(none) + "found no such file", wrong(none));
    assertEquals(start(folder) + "found a file that cannot be read", wrong(folder));
    assertEquals(
        start(folder.resolve("ca.pem")) + "found more than 8388608 bytes",
        wrong(file("#".repeat(9_000_000))));
  }

  private static String start(Path file) {
    return "the certificate authorities in \""
        + file
        + "\": expected a PEM file with one or more certificates, ";
  }

  private static String wrong(Path authorities) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> Authorities.trust(authorities, new OkHttpClient.Builder()))
            .getMessage());
  }

  private Path file(String content) {
    try {
      return Files.writeString(folder.resolve("ca.pem"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String failure(String certified, @Nullable Path authorities) {
    return assertThrows(WhmcsException.class, () -> get(certified, authorities)).getMessage();
  }

  /** Gets a ticket from localhost, whose certificate is for that name. */
  private static Answer get(String certified, @Nullable Path authorities) throws Exception {
    HeldCertificate held =
        new HeldCertificate.Builder().signedBy(ROOT).addSubjectAlternativeName(certified).build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(held).build().sslSocketFactory());
      server.start();
      server.enqueue(ClientSetting.goodTicket().build());
      try (Client client =
          new Client(
              server.url("/").newBuilder().host("localhost").build().uri(),
              ClientSetting.CREDENTIALS,
              ClientSetting.QUICK,
              new Network(Map.of(), authorities),
              notice -> {})) {
        return client.getTicket(ClientSetting.TICKET, ReplyOrder.ASC).answer();
      }
    }
  }
}
