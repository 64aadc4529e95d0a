package io.github.ticketfolio.whmcs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Certificate authorities of the user's own, trusted in addition to Java's; nothing else changes.
 */
final class Authorities {
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private Authorities() {}

  /**
   * Makes a client trust the authorities of a PEM file, too.
   *
   * @throws IllegalArgumentException when the file holds none; the message names the file
   */
  static void trust(Path file, OkHttpClient.Builder http) {
    List<Certificate> all = new ArrayList<>(read(file));
    try {
      all.addAll(List.of(trustManager(null).getAcceptedIssuers()));
      X509TrustManager both = trustManager(keyStore(all));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {both}, null);
      http.sslSocketFactory(context.getSocketFactory(), both);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot set up TLS", e);
    }
  }

  private static List<Certificate> read(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw wrong(file, Files.exists(file) ? "a file that cannot be read" : "no such file");
    }
    if (bytes.length > MAX_BYTES) {
      throw wrong(file, "more than " + MAX_BYTES + " bytes");
    }
    List<Certificate> found = certificates(file, bytes);
    if (found.isEmpty()) {
      throw wrong(file, "no certificate");
    }
    return found;
  }

  private static List<Certificate> certificates(Path file, byte[] bytes) {
    try {
      return List.copyOf(
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes)));
    } catch (CertificateException e) {
      throw wrong(file, "a damaged certificate, or something else");
    }
  }

  private static IllegalArgumentException wrong(Path file, String found) {
    return new IllegalArgumentException(
        "the certificate authorities in "
            + Quotation.of(file.toString())
            + ": expected a PEM file with one or more certificates, found "
            + found);
  }

  private static KeyStore keyStore(List<Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("authority-" + i, certificates.get(i));
    }
    return store;
  }

  /** Java's own one where there is no store. */
  private static X509TrustManager trustManager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no trust manager");
  }
}
