package io.github.ticketfolio.faults;

import io.github.ticketfolio.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, run in a folder. */
final class ChildProgram {
  private final Path folder;
  private final ProcessBuilder builder;

  private ChildProgram(Path folder, List<String> command) {
    this.folder = folder;
    builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
  }

  /**
   * Prepares a run against a server.
   *
   * @param options what java itself is told
   */
  static ChildProgram of(URI server, Path folder, List<String> options, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ChildProgram program = new ChildProgram(folder, command);
    program.builder.environment().putAll(FaultRun.environment(server));
    return program;
  }

  Process start() throws IOException {
    return builder.start();
  }

  /** Everything the latest run has printed, for people. */
  String printed() throws IOException {
    return Files.readString(folder.resolve("stdout")) + error();
  }

  String error() throws IOException {
    return Files.readString(folder.resolve("stderr"));
  }
}
