package io.github.ticketfolio.whmcs;

import java.net.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Chooses the proxy for an endpoint the way <a
 * href="https://everything.curl.dev/usingcurl/proxies/env.html">curl</a> does; OkHttp itself looks
 * at no variable. This machine itself is never reached through a proxy.
 */
final class ProxyVariables {
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]+){3}|::1");

  private final Map<String, String> environment;

  ProxyVariables(Map<String, String> environment) {
    this.environment = environment;
  }

  void apply(OkHttpClient.Builder http, HttpUrl endpoint) {
    String first = endpoint.isHttps() ? "HTTPS_PROXY" : "HTTP_PROXY";
    for (String variable : List.of(lower(first), first, "all_proxy", "ALL_PROXY")) {
      String value = value(variable);
      if (!value.isEmpty()) {
        if (isExempt(endpoint)) {
          http.proxy(Proxy.NO_PROXY);
        } else {
          ProxySetting.of(variable, value).apply(http);
        }
        return;
      }
    }
  }

  private boolean isExempt(HttpUrl endpoint) {
    String lower = value("no_proxy");
    String exempt = lower.isEmpty() ? value("NO_PROXY") : lower;
    return LOOPBACK.matcher(endpoint.host()).matches() || new NoProxy(exempt).covers(endpoint);
  }

  /** An empty variable is none. */
  private String value(String variable) {
    return environment.getOrDefault(variable, "").strip();
  }

  private static String lower(String variable) {
    return variable.toLowerCase(Locale.ROOT);
  }
}
