package io.github.ticketfolio.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an archive goes. */
final class FolderOption {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output/archive",
      description = "The folder of the archive (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("output/archive");

  Path folder() {
    return output;
  }
}
