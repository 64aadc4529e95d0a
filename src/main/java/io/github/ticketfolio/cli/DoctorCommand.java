package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Doctor;
import io.github.ticketfolio.archive.Finding;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Source;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    description = "Tells what of a WHMCS works, and how to mend what does not.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio doctor --config whmcs.properties",
      "  ticketfolio doctor --url https://billing.example.com"
    })
final class DoctorCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private ConnectionOptions connecting = new ConnectionOptions();

  DoctorCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Source source = connecting.source(streams);
    boolean healthy = Doctor.examine(source, this::print);
    Messages messages = new Messages(streams);
    messages.say(
        healthy
            ? "All that a whole archive needs works."
            : "Mend what failed, then run doctor again.");
    return healthy ? ExitCode.OK : ExitCode.WHMCS;
  }

  private void print(Finding finding) {
    String state = finding.state().name().toLowerCase(Locale.ROOT);
    String line = String.format("%-8s %-21s %s", state, finding.check(), finding.text());
    new Messages(streams).say(line);
  }
}
