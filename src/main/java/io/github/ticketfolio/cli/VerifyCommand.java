package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Verifier;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Checks that an archive or a package is as it was written.",
      "Compares every file of an archive with its manifest; of a package also the "
          + "tag manifest, the list of its answers, the log of the calls and, with "
          + "--key, the signature."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio verify output/archive",
      "  ticketfolio verify case.zip --key signer.pub",
      "  ticketfolio verify case --json"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "DIR|ZIP",
      description = "The folder of the archive, or the package: its ZIP file or its folder.")
  private Path path = Path.of("output/archive");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The public key (.pub or .pem) that the package must be signed with.")
  private @Nullable Path key;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Verifier.Verdict verdict = Verifier.run(path, key);
    Messages messages = new Messages(streams);
    if (json) {
      messages.print(verdict.toJson());
    } else {
      report(verdict, messages);
    }
    return verdict.lines().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  private void report(Verifier.Verdict verdict, Messages messages) {
    if (verdict.lines().isEmpty()) {
      messages.say("Verified " + path + ": all " + verdict.files() + " files are as written.");
    } else {
      verdict.lines().forEach(messages::say);
      messages.say(
          path
              + " differs from its manifest"
              + (verdict.isPackage() ? "s" : "")
              + " in "
              + ReportPrinter.count(verdict.lines().size(), "file")
              + ".");
    }
    if (!verdict.aboutSignature().isEmpty()) {
      messages.say(verdict.aboutSignature());
    }
  }
}
