package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.PackOptions;
import io.github.ticketfolio.archive.Packer;
import io.github.ticketfolio.archive.RunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "pack",
    description = {
      "Packs an archive into one ZIP file that others can check.",
      "It is a BagIt bag with the archive, WHMCS' answers it was made of, the log "
          + "of the calls, and a signature. Answers (without the keys that open "
          + "tickets) and log go in where the archive is an internal one from which "
          + "nothing was left out."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio pack output/archive -o case.zip",
      "  ticketfolio pack output/archive -o case.zip --sign signer.key \\",
      "    --bag-info \"Source-Organization=Example Hosting Ltd\" \\",
      "    --bag-info Retention-Until=2034-12-31 --bag-info \"Legal-Hold=none\""
    })
final class PackCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "DIR", description = "The folder of the archive.")
  private Path archive = Path.of("output/archive");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The package, which is replaced only by a whole new one.")
  private Path output = Path.of("case.zip");

  @Mixin private StoreOption storing = new StoreOption();

  @Option(
      names = "--bag-info",
      paramLabel = "LABEL=VALUE",
      description = "A line for bag-info.txt; may be repeated.")
  private List<String> info = new ArrayList<>();

  @Option(
      names = "--sign",
      paramLabel = "FILE",
      description = "Sign with this key, made by keygen or openssl (chmod 600).")
  private @Nullable Path key;

  PackCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    requireSecret();
    PackOptions options = new PackOptions(archive, output, storing.file(), info, key);
    report(Packer.run(options, TerminalProgress.on(streams)));
    return ExitCode.OK;
  }

  private void requireSecret() throws RunException {
    try {
      if (key != null) {
        SecretFile.refuseIfOthersCanRead(key);
      }
    } catch (IOException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, "--sign: " + e.getMessage());
    }
  }

  private void report(Packer.Result result) {
    Messages messages = new Messages(streams);
    String answers =
        result.answers() == 0 ? "" : " and " + ReportPrinter.count(result.answers(), "answer");
    String signed = result.key().isEmpty() ? "" : ", signed with the key " + result.key();
    messages.say(
        "Packed "
            + ReportPrinter.count(result.files(), "file")
            + answers
            + " into "
            + output
            + " ("
            + ReportPrinter.count(result.bytes(), "byte")
            + signed
            + ").");
    messages.say("Check it with: ticketfolio verify " + output + keyOption(result));
    messages.say("Or, unpacked, in its folder: sha256sum -c --quiet manifest-sha256.txt");
  }

  private static String keyOption(Packer.Result result) {
    return result.key().isEmpty() ? "" : " --key FILE.pub";
  }
}
