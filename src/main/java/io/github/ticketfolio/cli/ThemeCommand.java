package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.ThemeFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "theme",
    description = "Writes the built-in theme into a folder, to start your own from.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  ticketfolio theme my-theme",
      "",
      "Name, logo, title and colour are set in assets/brand.properties.",
      "What a theme lacks is taken from the program."
    })
final class ThemeCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "DIR", description = "The folder of your theme.")
  private Path folder = Path.of("theme");

  ThemeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    report(ThemeFolder.write(folder));
    return ExitCode.OK;
  }

  private void report(List<String> files) {
    Messages messages = new Messages(streams);
    files.forEach(file -> messages.say(folder.resolve(file).toString()));
    messages.say("");
    messages.say(
        "Edit what you like, beginning with assets/brand.properties, and delete the rest:");
    messages.say("what a theme lacks is taken from the program. Then:");
    messages.say("  ticketfolio render --all --theme " + folder);
  }
}
