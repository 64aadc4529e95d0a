package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RenderOptions;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.TextFormat;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How pages are made. */
final class PageOptions {
  @Option(
      names = "--text-format",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description =
          "How messages are marked up: auto, markdown or plain (default: ${DEFAULT-VALUE}).")
  private TextFormat format = TextFormat.AUTO;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "The time zone of the WHMCS server, such as Europe/Berlin. Without it, times are read"
              + " as UTC, and the pages say so.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      defaultValue = "internal",
      description =
          "Whom the pages are for: internal, or customer, which leaves out all that is for staff"
              + " only (default: ${DEFAULT-VALUE}).")
  private Audience audience = Audience.INTERNAL;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description =
          "The language of the pages' own words: en, de, es, fr, pt, ar, or one of the theme's"
              + " (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(
      names = "--theme",
      paramLabel = "DIR",
      description =
          "A folder whose templates/ and assets/ replace the built-in ones file by file; see"
              + " ticketfolio theme.")
  private @Nullable Path theme;

  @Option(
      names = "--redact",
      paramLabel = "FILE",
      description =
          "A TOML file of rules for what the pages must not hold, such as builtins = [\"email\"];"
              + " see the README. A token such as \u2039e-mail-3\u203a takes the place of each value.")
  private @Nullable Path rules;

  RenderOptions options(StoreOptions storing, Path output) {
    return new RenderOptions(
        storing.store(),
        output,
        storing.order(),
        format,
        zone,
        new RenderOptions.Copy(audience, language, theme, rules));
  }
}
