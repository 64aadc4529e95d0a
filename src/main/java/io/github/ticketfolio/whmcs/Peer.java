package io.github.ticketfolio.whmcs;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Handshake;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells about the host that sent it.
 *
 * @param clockDifference how far the host's clock is ahead of this machine's, negative when it is
 *     behind; null when it tells no time
 * @param tls the version of TLS, such as {@code TLS 1.3}; empty for plain http
 * @param certificateEnd when its certificate ends; null for plain http
 */
public record Peer(
    @Nullable Duration clockDifference, String tls, @Nullable Instant certificateEnd) {

  static Peer of(Response response) {
    var date = response.headers().getDate("Date");
    Duration difference = date == null ? null : Duration.between(Instant.now(), date.toInstant());
    Handshake handshake = response.handshake();
    return handshake == null
        ? new Peer(difference, "", null)
        : new Peer(difference, tls(handshake), end(handshake));
  }

  private static String tls(Handshake handshake) {
    return handshake.tlsVersion().javaName().replace("TLSv", "TLS ");
  }

  private static @Nullable Instant end(Handshake handshake) {
    for (Certificate certificate : handshake.peerCertificates()) {
      if (certificate instanceof X509Certificate x509) {
        return x509.getNotAfter().toInstant();
      }
    }
    return null;
  }
}
