package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Keygen;
import io.github.ticketfolio.archive.RunException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "keygen",
    description = {
      "Makes an Ed25519 key to sign packages with.",
      "NAME.key is the secret, NAME.pub goes to whoever checks packages (with "
          + "verify or minisign), NAME.pem is the same for openssl."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  ticketfolio keygen -o signer")
final class KeygenCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "NAME",
      required = true,
      description = "Where the key goes, without an ending. No file is ever replaced.")
  private Path name = Path.of("signer");

  KeygenCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    List<Path> files = Keygen.run(name);
    Messages messages = new Messages(streams);
    files.forEach(file -> messages.say(file.toString()));
    messages.say("");
    messages.say("Keep " + files.get(0) + " to yourself: whoever has it signs in your name.");
    messages.say("Publish " + files.get(1) + " where nobody else can change it.");
    return ExitCode.OK;
  }
}
