package io.github.ticketfolio.whmcs;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A proxy, as a variable gives it: {@code http://[user:password@]host:port}, the same without
 * {@code http://}, {@code socks5://host:port} or {@code socks5h://host:port}. The password goes to
 * the proxy and nowhere else, neither to the host behind it nor into a message.
 */
final class ProxySetting {
  private static final Set<String> SOCKS = Set.of("socks5", "socks5h");
  private static final Pattern ENDS_WITH_PORT = Pattern.compile(":[0-9]{1,5}/?$");
  private static final String AUTHORIZATION = "Proxy-Authorization";

  private final String variable;
  private final boolean socks;
  private final HttpUrl url;

  private ProxySetting(String variable, boolean socks, HttpUrl url) {
    this.variable = variable;
    this.socks = socks;
    this.url = url;
  }

  /**
   * Reads the value of a variable.
   *
   * @throws IllegalArgumentException when it is malformed; the message names the variable only, for
   *     the value may hold a password
   */
  static ProxySetting of(String variable, String value) {
    int at = value.indexOf("://");
    String scheme = at < 0 ? "http" : value.substring(0, at).toLowerCase(Locale.ROOT);
    String rest = at < 0 ? value : value.substring(at + "://".length());
    HttpUrl url = HttpUrl.parse("http://" + rest);
    boolean socks = SOCKS.contains(scheme);
    if (url == null || !isBare(url, rest) || !(socks || scheme.equals("http"))) {
      throw new IllegalArgumentException(
          variable
              + " must name a proxy as http://host:port, http://user:password@host:port or"
              + " socks5://host:port");
    }
    if (socks && hasCredentials(url)) {
      throw new IllegalArgumentException(
          variable + " must hold no user name or password: they work for http:// proxies only");
    }
    return new ProxySetting(variable, socks, url);
  }

  /** True when there is nothing behind the port, and a port: each tool has another default. */
  private static boolean isBare(HttpUrl url, String rest) {
    return url.encodedPath().equals("/")
        && url.query() == null
        && url.fragment() == null
        && ENDS_WITH_PORT.matcher(rest).find();
  }

  private static boolean hasCredentials(HttpUrl url) {
    return !url.username().isEmpty() || !url.password().isEmpty();
  }

  void apply(OkHttpClient.Builder http) {
    Proxy.Type type = socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
    // Not resolved here: the name is looked up for each connection, by OkHttp or Java.
    http.proxy(new Proxy(type, InetSocketAddress.createUnresolved(url.host(), url.port())));
    http.addInterceptor(new ProxyTrouble(variable, url.host(), url.port()));
    if (hasCredentials(url)) {
      http.proxyAuthenticator((route, response) -> authenticate(response));
    }
  }

  /**
   * Answers once, and only the proxy: a host behind it may ask for a proxy's password, too, and
   * would get it.
   */
  private @Nullable Request authenticate(Response response) {
    Request request = response.request();
    boolean fromProxy = !request.isHttps() || request.method().equals("CONNECT");
    if (!fromProxy || request.header(AUTHORIZATION) != null) {
      return null;
    }
    String basic =
        okhttp3.Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8);
    return request.newBuilder().header(AUTHORIZATION, basic).build();
  }
}
