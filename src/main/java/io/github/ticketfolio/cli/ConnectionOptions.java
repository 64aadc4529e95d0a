package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Source;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which WHMCS to talk to. Secrets never come from arguments. */
final class ConnectionOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The address of WHMCS, such as https://billing.example.com (or TICKETFOLIO_URL).")
  private @Nullable String url;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Properties with url, identifier, secret, access-key; readable by you alone (chmod 600).")
  private @Nullable Path config;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "Trust the certificate authorities of this PEM file, too.")
  private @Nullable Path authorities;

  /** The installation that is meant, and the credentials for it. */
  Source source(Streams streams) throws RunException {
    Source source = configured(streams);
    if (source.isReadableOnTheWay()) {
      new Messages(streams)
          .remark("Warning: http sends the API secret readable over the network; use https.");
    }
    return source;
  }

  /** The address of the installation; null where none is given. */
  @Nullable String url(Streams streams) throws RunException {
    return settings(streams).get("url");
  }

  private Source configured(Streams streams) throws RunException {
    Map<String, String> settings = settings(streams);
    if (!settings.containsKey("url")) {
      throw configuration(
          "no WHMCS address; give --url https://billing.example.com or set TICKETFOLIO_URL");
    }
    askForCredentials(settings, streams.console());
    return Source.of(settings, streams.environment(), authorities);
  }

  /** The file's settings, over them the environment's, over them the arguments'. */
  private Map<String, String> settings(Streams streams) throws RunException {
    Map<String, String> settings = new HashMap<>();
    if (config != null) {
      settings.putAll(read(config));
    }
    settings.putAll(Config.fromEnvironment(streams.environment()));
    if (url != null) {
      settings.put("url", url);
    }
    return settings;
  }

  private static Map<String, String> read(Path file) throws RunException {
    try {
      return Config.fromFile(file);
    } catch (IOException e) {
      throw configuration("--config: " + e.getMessage());
    }
  }

  private static void askForCredentials(Map<String, String> settings, @Nullable Console console)
      throws RunException {
    if (settings.containsKey("identifier") || settings.containsKey("username")) {
      return;
    }
    if (console == null) {
      throw configuration(
          "no credentials; set TICKETFOLIO_IDENTIFIER and TICKETFOLIO_SECRET, or use --config FILE");
    }
    settings.put("identifier", String.valueOf(console.readLine("API identifier: ")).strip());
    char[] secret = console.readPassword("API secret (not shown): ");
    settings.put("secret", secret == null ? "" : new String(secret).strip());
  }

  private static RunException configuration(String message) {
    return new RunException(RunException.Kind.CONFIGURATION, message);
  }
}
