package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Verifier;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Checks every file of an archive against its manifest.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  ticketfolio verify output/archive")
final class VerifyCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "DIR", description = "The folder of the archive.")
  private Path folder = Path.of("output/archive");

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    return report(Verifier.run(folder));
  }

  private int report(Verifier.Verdict verdict) {
    Messages messages = new Messages(streams);
    if (verdict.differences().isEmpty()) {
      messages.say("Verified " + folder + ": all " + verdict.files() + " files are as written.");
      return ExitCode.OK;
    }
    verdict.differences().forEach(messages::say);
    messages.say(
        folder
            + " differs from its manifest in "
            + ReportPrinter.count(verdict.differences().size(), "file")
            + ".");
    return ExitCode.DIFFERENT;
  }
}
