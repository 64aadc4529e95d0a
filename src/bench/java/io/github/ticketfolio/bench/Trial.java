package io.github.ticketfolio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs of one program over one corpus. */
final class Trial {
  private static final String MOST_SECONDS = "3600";

  private final Contender contender;
  private final List<Cost> costs = new ArrayList<>();
  private Written written = new Written(0, 0, 0);
  private String failure = "";

  Trial(Contender contender) {
    this.contender = contender;
  }

  /** Runs the program once, as a process of its own. */
  void run(long tickets) throws IOException, InterruptedException {
    Path output = contender.output();
    if (contender.start() == Contender.Start.EMPTY) {
      Written.remove(output);
      Files.createDirectories(output);
    }
    // What the one before has left to be written to the disk is not this one's cost.
    new ProcessBuilder("sync").inheritIO().start().waitFor();
    Path time = output.resolveSibling(output.getFileName() + ".time");
    int exit = process(time).waitFor();
    written = Written.in(output);
    if (exit == 0 && written.pages() >= tickets) {
      costs.add(Cost.parse(Files.readString(time).strip()));
    } else {
      failure = "exit code " + exit + ", " + written.pages() + " pages";
    }
  }

  private Process process(Path time) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("time", "-q", "-f", "%e %U %S %M", "-o", time.toString()));
    command.addAll(List.of("timeout", MOST_SECONDS));
    command.addAll(contender.command());
    Path log = time.resolveSibling(contender.output().getFileName() + ".log");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  Contender contender() {
    return contender;
  }

  Written written() {
    return written;
  }

  /** Why a run did not count, or empty. */
  String failure() {
    return failure;
  }

  /** The median of the runs, or nothing where one failed. */
  Optional<Cost> cost() {
    return failure.isEmpty() && !costs.isEmpty()
        ? Optional.of(Cost.median(costs))
        : Optional.empty();
  }
}
