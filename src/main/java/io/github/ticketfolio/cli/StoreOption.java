package io.github.ticketfolio.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where WHMCS' answers are kept. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "FILE",
      defaultValue = "output/tickets.db",
      description = "The file that keeps WHMCS' answers (default: ${DEFAULT-VALUE}).")
  private Path store = Path.of("output/tickets.db");

  Path file() {
    return store;
  }
}
