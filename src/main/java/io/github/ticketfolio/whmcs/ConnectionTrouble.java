package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Says in words why a call brought no answer. What the libraries say is not repeated and not kept
 * as a cause: it may hold what the server sent, and that may be our secret.
 */
final class ConnectionTrouble {
  private final ClientOptions options;

  ConnectionTrouble(ClientOptions options) {
    this.options = options;
  }

  WhmcsException explain(IOException failure) {
    if (failure instanceof ProxyTrouble.ProxyException proxy) {
      return unreachable(proxy.reason());
    }
    if (failure instanceof UnknownHostException) {
      return unreachable("unknown host. Check the base URL and the network.");
    }
    if (failure instanceof NoRouteToHostException || failure instanceof ConnectException) {
      boolean refused = says(failure, "refused");
      return unreachable(
          (refused ? "connection refused" : "no connection")
              + ". Check the base URL, and whether the server is up.");
    }
    if (failure instanceof SSLException ssl) {
      return explainTls(ssl);
    }
    if (failure instanceof SocketTimeoutException && says(failure, "connect")) {
      return unreachable("no answer to the attempt to connect. Check the base URL and firewalls.");
    }
    if (failure instanceof InterruptedIOException) {
      return passing("no whole answer within " + seconds() + ". Try again later.");
    }
    if (failure instanceof EOFException || failure instanceof ProtocolException) {
      return passing("the connection ended before the answer did. Try again later.");
    }
    return passing(
        "the connection broke (" + failure.getClass().getSimpleName() + "). Try again later.");
  }

  private WhmcsException explainTls(SSLException failure) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return unreachable("the certificate is that of another host. Check the base URL.");
    }
    if (hasCause(failure, CertificateException.class)) {
      return unreachable(
          "certificate not trusted. Name its authority with --ca-file, or mend the server's"
              + " certificate chain.");
    }
    if (failure instanceof SSLHandshakeException || says(failure, "unrecognized ssl message")) {
      return unreachable(
          "no secure connection. Check whether the server speaks https at this port.");
    }
    return passing("the secure connection broke. Try again later.");
  }

  private WhmcsException unreachable(String reason) {
    return new WhmcsException(Kind.UNREACHABLE, reason);
  }

  private WhmcsException passing(String reason) {
    return new WhmcsException(Kind.TRANSIENT, reason);
  }

  private String seconds() {
    return options.deadline().toMillis() / 1000.0 + " s";
  }

  private static boolean says(Throwable failure, String word) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at.getMessage() != null && at.getMessage().toLowerCase(Locale.ROOT).contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }
}
