package io.github.ticketfolio.archive;

import io.github.ticketfolio.whmcs.CallListener;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ClientOptions;
import io.github.ticketfolio.whmcs.Credentials;
import io.github.ticketfolio.whmcs.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A WHMCS installation and the credentials for it. Printing it prints no secret. */
public final class Source {
  private final URI url;
  private final Credentials credentials;
  private final Network network;

  private Source(URI url, Credentials credentials, Network network) {
    this.url = url;
    this.credentials = credentials;
    this.network = network;
  }

  /**
   * Reads the settings {@code url}, {@code identifier}, {@code secret}, {@code username}, {@code
   * password-md5} and {@code access-key}.
   *
   * @param environment the environment variables, which may name a proxy
   * @param authorities a PEM file of certificate authorities to trust too, or null
   */
  public static Source of(
      Map<String, String> settings, Map<String, String> environment, @Nullable Path authorities)
      throws RunException {
    try {
      Source source =
          new Source(
              new URI(settings.getOrDefault("url", "")),
              new Credentials(
                  settings.get("identifier"),
                  settings.get("secret"),
                  settings.get("username"),
                  settings.get("password-md5"),
                  settings.get("access-key")),
              new Network(environment, authorities));
      source.connect(1, 0, notice -> {}).close();
      return source;
    } catch (URISyntaxException e) {
      throw wrong("the WHMCS address is no URL; expected one like https://billing.example.com");
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static RunException wrong(String message) {
    return new RunException(RunException.Kind.CONFIGURATION, message);
  }

  /** True when the secret travels readable over a network: plain http to another machine. */
  public boolean isReadableOnTheWay() {
    String host = String.valueOf(url.getHost());
    boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return "http".equalsIgnoreCase(url.getScheme()) && !here;
  }

  /** Opens connections for so many calls at once, and so many a second. */
  Client connect(int concurrency, double rate, CallListener listener) {
    ClientOptions options = ClientOptions.DEFAULT.at(concurrency, rate);
    return new Client(url, credentials, options, network, listener);
  }

  /** Opens a connection for single calls that are never repeated. */
  Client connectOnce() {
    return new Client(url, credentials, ClientOptions.ONCE, network, notice -> {});
  }

  @Override
  public String toString() {
    return "Source[" + url.getHost() + "]";
  }
}
