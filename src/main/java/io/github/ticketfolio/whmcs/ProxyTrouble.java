package io.github.ticketfolio.whmcs;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells the failures of a proxy from those of the host behind it. */
final class ProxyTrouble implements Interceptor {
  private static final int WANTS_PASSWORD = 407;

  /** In the words of OkHttp, which has no types for them. */
  private static final Pattern NO_TUNNEL =
      Pattern.compile("unexpected response code for connect: ([0-9]{3})");

  private static final String BAD_PASSWORD = "failed to authenticate with proxy";

  private final String variable;
  private final String host;
  private final String proxy;

  /**
   * @param variable where the proxy was configured
   */
  ProxyTrouble(String variable, String host, int port) {
    this.variable = variable;
    this.host = host;
    this.proxy = "the proxy " + host + ":" + port;
  }

  /** Why a proxy let nothing through; its message holds no password and has no cause. */
  static final class ProxyException extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    private ProxyException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (IOException e) {
      throw explain(e, chain.request().url().host());
    }
    // Over https the proxy cannot answer: the host behind it did.
    if (response.code() == WANTS_PASSWORD && !chain.request().isHttps()) {
      response.close();
      throw badPassword();
    }
    return response;
  }

  private IOException explain(IOException failure, String target) {
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    Matcher noTunnel = NO_TUNNEL.matcher(said);
    if (said.contains(BAD_PASSWORD)) {
      return badPassword();
    }
    if (noTunnel.find()) {
      return refused(target, " (HTTP " + noTunnel.group(1) + ")");
    }
    if (failure instanceof SocketException && said.startsWith("socks")) {
      return refused(target, "");
    }
    return isUnreachable(failure, said)
        ? new ProxyException(
            "no connection to " + proxy + ". Check " + variable + ", and whether the proxy is up.")
        : failure;
  }

  private ProxyException badPassword() {
    return new ProxyException(
        proxy + " refused the user name and password, or wants them. Check " + variable + ".");
  }

  private ProxyException refused(String target, String status) {
    return new ProxyException(
        proxy
            + " did not connect to "
            + target
            + status
            + ". Check its rules, or name the host in NO_PROXY.");
  }

  private boolean isUnreachable(IOException failure, String said) {
    return failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException
        || (failure instanceof SocketTimeoutException && said.contains("connect"))
        // Java wraps what happens on the way to a SOCKS proxy.
        || (failure instanceof SocketException
            && Stream.of("refused", "unreachable", "timed out", host).anyMatch(said::contains));
  }
}
