package io.github.ticketfolio.whmcs;

import java.nio.file.Path;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The way to a host: through a proxy, where the environment names one in {@code HTTPS_PROXY},
 * {@code HTTP_PROXY} or {@code ALL_PROXY} and does not exempt the host in {@code NO_PROXY}, and
 * trusting more certificate authorities than Java does. Where the environment names no proxy,
 * Java's own settings stay in force. Printing the record prints nothing of the environment.
 *
 * @param environment the environment variables; lower case wins over upper case, as in curl
 * @param authorities a PEM file of certificates to trust in addition to Java's, or null
 */
public record Network(Map<String, String> environment, @Nullable Path authorities) {
  /** No variables, and Java's authorities only. */
  public static final Network DIRECT = new Network(Map.of(), null);

  public Network {
    environment = Map.copyOf(environment);
  }

  /**
   * Sets up the way to an endpoint.
   *
   * @throws IllegalArgumentException when a variable or the file is not as it must be; the message
   *     holds no variable's value
   */
  void apply(OkHttpClient.Builder http, HttpUrl endpoint) {
    new ProxyVariables(environment).apply(http, endpoint);
    if (authorities != null) {
      Authorities.trust(authorities, http);
    }
  }

  @Override
  public String toString() {
    return "Network[authorities=" + authorities + "]";
  }
}
